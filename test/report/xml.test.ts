import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { aFinding, aReport, write } from './sample';

/**
 * No official schema of these formats exists. These hold what their readers ask for: the JUnit plugin of Jenkins
 * (`name` of suites and `classname` and `name` of cases, `failure` or `skipped` in them, counts of suites), and
 * XMLLogger of Checkstyle.
 */
const SCHEMAS = {
  junit: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="testsuites"><xs:complexType>
    <xs:sequence><xs:element name="testsuite" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:sequence><xs:element name="testcase" maxOccurs="unbounded"><xs:complexType>
        <xs:choice minOccurs="0">
          <xs:element name="failure"><xs:complexType><xs:simpleContent><xs:extension base="xs:string">
            <xs:attribute name="type" type="xs:string" use="required"/>
            <xs:attribute name="message" type="xs:string" use="required"/>
          </xs:extension></xs:simpleContent></xs:complexType></xs:element>
          <xs:element name="skipped"><xs:complexType><xs:attribute name="message" type="xs:string"/></xs:complexType></xs:element>
        </xs:choice>
        <xs:attribute name="classname" type="xs:string" use="required"/>
        <xs:attribute name="name" type="xs:string" use="required"/>
        <xs:attribute name="file" type="xs:string"/>
      </xs:complexType></xs:element></xs:sequence>
      <xs:attribute name="name" type="xs:string" use="required"/>
      <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
      <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
      <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
      <xs:attribute name="skipped" type="xs:nonNegativeInteger"/>
    </xs:complexType></xs:element></xs:sequence>
    <xs:attribute name="name" type="xs:string"/>
  </xs:complexType></xs:element>
</xs:schema>`,
  checkstyle: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="checkstyle"><xs:complexType>
    <xs:sequence><xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:sequence><xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
        <xs:attribute name="line" type="xs:positiveInteger" use="required"/>
        <xs:attribute name="column" type="xs:positiveInteger"/>
        <xs:attribute name="severity" use="required"><xs:simpleType><xs:restriction base="xs:string">
          <xs:enumeration value="error"/><xs:enumeration value="warning"/><xs:enumeration value="info"/>
        </xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="message" type="xs:string" use="required"/>
        <xs:attribute name="source" type="xs:string" use="required"/>
      </xs:complexType></xs:element></xs:sequence>
      <xs:attribute name="name" type="xs:string" use="required"/>
    </xs:complexType></xs:element></xs:sequence>
    <xs:attribute name="version" type="xs:string" use="required"/>
  </xs:complexType></xs:element>
</xs:schema>`,
} as const;

const validate = async (format: keyof typeof SCHEMAS, text: string) =>
  (await validateXML({ xml: text, schema: SCHEMAS[format] })).errors.map(({ message }) => message);

describe('the report as test results', () => {
  it('is a suite for each document and a test for each finding, failed where the run fails', () => {
    const findings = [aFinding({ severity: 'error' }), aFinding({ message: 'An “x & y” question.' })];
    expect(write('junit', [aReport({ findings }), aReport({ path: 'a.md', findings: [] })])).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Throughline">
  <testsuite name="docs/prd.md" tests="2" failures="1" errors="0" skipped="1">
    <testcase classname="docs/prd.md" name="line 3: Still to be filled in" file="docs/prd.md"><failure type="placeholder-text" message="“Parcels” is left in.">docs/prd.md:3:4: “Parcels” is left in. (placeholder-text)</failure></testcase>
    <testcase classname="docs/prd.md" name="line 3: Still to be filled in" file="docs/prd.md"><skipped message="An “x &amp; y” question."/></testcase>
  </testsuite>
  <testsuite name="a.md" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="a.md" name="nothing to report" file="a.md"></testcase>
  </testsuite>
</testsuites>
`,
    );
  });
});

describe('the report as Checkstyle', () => {
  it('is a file for each document and an error for each finding', () => {
    const findings = [aFinding({ severity: 'error' }), aFinding({ severity: 'info' })];
    expect(write('checkstyle', [aReport({ findings })])).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="1.2.3">
  <file name="docs/prd.md">
    <error line="3" column="4" severity="error" message="“Parcels” is left in." source="throughline.placeholder-text"/>
    <error line="3" column="4" severity="info" message="“Parcels” is left in." source="throughline.placeholder-text"/>
  </file>
</checkstyle>
`,
    );
  });
});

describe.each(['junit', 'checkstyle'] as const)('the report as %s', (format) => {
  it('is what its readers ask for, with no, one and many documents', async () => {
    const severities = ['error', 'warning', 'info', 'hint'] as const;
    const findings = severities.map((severity) => aFinding({ severity }));
    const shown = { shown: severities };
    for (const reports of [[], [aReport()], [aReport({ findings }), aReport({ findings: [] })]]) {
      expect(await validate(format, write(format, reports, shown))).toEqual([]);
    }
  });

  it('is found out by the schema when it is not', async () => {
    const text = write(format, [aReport()]).replace(/ name="docs[^"]*"/, '');
    expect(await validate(format, text)).not.toEqual([]);
  });
});
