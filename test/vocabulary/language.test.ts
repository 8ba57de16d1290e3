import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../core/src/vocabulary/language';

describe('the language of a text', () => {
  it.each([
    [
      'en',
      'Finance leads at small charities wait for spreadsheets at the end of the month. They want to know what is left in each fund.',
    ],
    [
      'de',
      'Die Nutzer sollen ihre Berichte ohne Umwege finden. Das ist für kleine Vereine wichtig, weil sie wenig Zeit haben.',
    ],
    [
      'fr',
      'Les utilisateurs doivent pouvoir exporter leurs rapports sans attendre. Le produit est conçu pour les petites associations.',
    ],
    [
      'es',
      'Los usuarios deben poder exportar sus informes sin esperar. El producto es para las asociaciones pequeñas que no tienen tiempo.',
    ],
    [
      'pt',
      'Os usuários devem poder exportar seus relatórios sem esperar. O produto é para as associações pequenas que não têm tempo.',
    ],
    [
      'it',
      'Gli utenti devono poter esportare i loro rapporti senza attendere. Il prodotto è per le piccole associazioni che non hanno tempo.',
    ],
    [
      'nl',
      'De gebruikers moeten hun rapporten kunnen exporteren zonder te wachten. Het product is voor kleine verenigingen die niet veel tijd hebben.',
    ],
    [
      'tr',
      'Kullanıcılar raporlarını beklemeden dışa aktarabilmelidir. Bu ürün küçük dernekler için ve çok zamanı olmayan ekipler için tasarlandı.',
    ],
    ['ru', 'Пользователи должны выгружать отчёты без ожидания. Продукт создан для небольших организаций.'],
    [
      'uk',
      'Користувачі повинні мати змогу вивантажувати звіти без очікування. Продукт створено для невеликих організацій.',
    ],
    ['ja', '利用者は待たずにレポートを書き出せる必要があります。この製品は小さな団体のためのものです。'],
    ['zh', '用户应该能够立即导出报告。该产品面向时间有限的小型组织，帮助他们了解每个基金的余额。'],
    ['ko', '사용자는 기다리지 않고 보고서를 내보낼 수 있어야 합니다. 이 제품은 작은 단체를 위한 것입니다.'],
    ['ar', 'يجب أن يتمكن المستخدمون من تصدير تقاريرهم دون انتظار. المنتج مخصص للجمعيات الصغيرة.'],
  ])('is %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('stays English under foreign headings', () => {
    const text =
      'Ziele\nWe want the finance lead to see what is left in each fund.\nAnforderungen\nThe report must be ready by the second day of the month.\n目标\nUsers can export it.';
    expect(detectLanguage(text)).toBe('en');
  });

  it('stays the own one among English terms', () => {
    const text =
      'WHEN ユーザーがボタンを押す THE システム SHALL レポートを表示する。PRD と MVP の範囲はまだ決まっていません。';
    expect(detectLanguage(text)).toBe('ja');
  });

  it.each(['', 'Goals', 'PRD v1.2', 'Ana, Ben, Cem, Dan'])('is unknown for %j', (text) => {
    expect(detectLanguage(text)).toBe('und');
  });

  it('is not told by one short word in lists and tables', () => {
    const text =
      'Launch plan\nLaunch date: 15 September\n200 practices active in 90 days\nPricing page, in progress\nSales training\nPress release, not started\nHelp centre articles, done\nNewsletter\nIn-app banner\nProvider outage\nSecond provider';
    expect(['en', 'und']).toContain(detectLanguage(text));
  });

  it('is told from the beginning of a long text', () => {
    const english = 'The team wants to know what is left in each fund. '.repeat(200);
    const german = 'Die Gruppe will wissen, was in jedem Topf noch übrig ist. '.repeat(20_000);
    expect(detectLanguage(english + german)).toBe('en');
    expect(detectLanguage(german + english)).toBe('de');
  });
});
