import type { MetLabel } from '../labels';
import type { Places } from './places';

/**
 * What the converters of one stretch share. A converter that meets something which remark may read in another way says
 * so and goes on with whatever it has: the stretch is then left to remark.
 */
export class Conversion {
  readonly places: Places;
  readonly text: string;
  /** The labels whose definition makes a difference. */
  readonly asked: MetLabel[] = [];
  /** The labels that are defined. */
  readonly defined: MetLabel[] = [];
  readonly #isDefined: (label: string) => boolean;
  #isDoubtful = false;

  constructor(places: Places, isDefined: (label: string) => boolean) {
    this.places = places;
    this.text = places.text;
    this.#isDefined = isDefined;
  }

  get isDoubtful(): boolean {
    return this.#isDoubtful;
  }

  doubt(): void {
    this.#isDoubtful = true;
  }

  doubtIf(condition: boolean): void {
    if (condition) this.#isDoubtful = true;
  }

  slice(from: number, to: number): string {
    return this.text.slice(from, to);
  }

  /** Whether a label is defined; it is noted that it was asked for at `at`. */
  isDefined(label: string, at: number): boolean {
    this.asked.push({ label, at: this.places.sourceOffset(at) });
    return this.#isDefined(label);
  }

  define(label: string, at: number): void {
    this.defined.push({ label, at: this.places.sourceOffset(at) });
  }
}
