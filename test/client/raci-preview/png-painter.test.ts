import { describe, expect, it } from 'vitest';
import { PngPainter } from '../../../client/src/raci-preview/png-painter';

describe('a picture', () => {
  it('is what the page paints', async () => {
    const painter = new PngPainter((svg) => {
      queueMicrotask(() => painter.give(btoa(svg)));
      return true;
    });
    expect(await painter.paint('<svg/>')).toEqual(new TextEncoder().encode('<svg/>'));
  });

  it('is none when there is no page, or none any more', async () => {
    expect(await new PngPainter(() => false).paint('<svg/>')).toBeNull();
    const painter = new PngPainter(() => true);
    const painted = painter.paint('<svg/>');
    painter.give(null);
    expect(await painted).toBeNull();
  });
});
