import { Uri, type Webview } from 'vscode';

/** Where the page’s files are in the extension. It may load nothing from anywhere else. */
export const pageFiles = (extension: Uri): Uri => Uri.joinPath(extension, 'dist', 'webview');

/**
 * The page around the script: it runs that script and no other, and reaches no network.
 * @param subject The document that is shown, for the page to be restored by; null for all of them.
 */
export function raciPage(webview: Webview, extension: Uri, subject: string | null): string {
  const nonce = freshNonce();
  const file = (name: string) =>
    attribute(webview.asWebviewUri(Uri.joinPath(pageFiles(extension), name)).toString());
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(contentSecurityPolicy(webview.cspSource, nonce))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>RACI</title>
<link rel="stylesheet" href="${file('raci.css')}">
</head>
<body${subject === null ? '' : ` data-document="${attribute(subject)}"`}>
<div id="root"></div>
<script nonce="${nonce}" src="${file('raci.js')}"></script>
</body>
</html>
`;
}

const contentSecurityPolicy = (source: string, nonce: string): string =>
  [
    "default-src 'none'",
    `style-src ${source} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    `img-src ${source} data:`,
    `font-src ${source}`,
  ].join('; ');

const NONCE_BYTES = 16;

const freshNonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
