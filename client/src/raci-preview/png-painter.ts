/** Has the page of a panel paint a picture: an extension has no canvas. */
export class PngPainter {
  readonly #ask: (svg: string) => boolean;
  #waiting: (data: string | null) => void = () => {};

  /** @param ask Asks the page, which gives the picture back some time later; false when there is no page to ask. */
  constructor(ask: (svg: string) => boolean) {
    this.#ask = ask;
  }

  /** The bytes of the picture; null when the page could not paint it or is out of sight. */
  async paint(svg: string): Promise<Uint8Array | null> {
    this.give(null);
    const data = await new Promise<string | null>((done) => {
      this.#waiting = done;
      if (!this.#ask(svg)) this.give(null);
    });
    return data === null ? null : bytesOf(data);
  }

  /** Takes what the page painted, as base64. */
  give(data: string | null): void {
    this.#waiting(data);
    this.#waiting = () => {};
  }
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
