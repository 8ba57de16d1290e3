import { defineDocumentTests } from './document-tests';
import { defineEditTests } from './edit-tests';
import { defineExtensionTests } from './extension-tests';

/** Tests that need a running VS Code and no mouse. The same run on the desktop, behind a browser and in a browser. */
export function defineTests(): void {
  defineExtensionTests();
  defineDocumentTests();
  defineEditTests();
}
