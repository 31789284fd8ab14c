const shown = "[kept secret]";

/**
 * A value that logs, JSON, templates and inspection do not show: whoever needs it says so with `reveal()`, and those places are easily
 * found. Not to be kept longer than the work it is needed for.
 */
export class Sensitive<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  /** What Node's console and inspector show. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return shown;
  }
}
