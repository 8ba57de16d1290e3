/** Twice the size is sharp on slides and on screens of today. */
const SCALE = 2;
/** What browsers draw at most, in pixels: each side, and all of it. */
const LONGEST = 16_000;
const MOST = 100_000_000;

/** Draws a picture as PNG, as base64; null when the browser cannot. Whoever asked waits for an answer in any case. */
export async function drawPng(svg: string): Promise<string | null> {
  try {
    return await drawn(svg);
  } catch {
    return null;
  }
}

async function drawn(svg: string): Promise<string | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = scaleFor(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext('2d');
  if (!context || canvas.width === 0 || canvas.height === 0) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [, data] = canvas.toDataURL('image/png').split('base64,');
  return data || null;
}

/** As sharp as can be drawn. */
export const scaleFor = (width: number, height: number): number =>
  Math.min(SCALE, LONGEST / width, LONGEST / height, Math.sqrt(MOST / (width * height)));
