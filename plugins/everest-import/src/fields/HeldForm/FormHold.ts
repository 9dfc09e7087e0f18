import { TOUCHES } from '../touches';

/** A field says its value to the form, and another of its parts may begin to load, right after one is loaded. */
const SETTLES_AFTER_MS = 250;

type Tell = (isAsked: boolean) => void;

/**
 * Keeps a form on its page while a part of it is still being loaded, and lets it go on then if it was told to. A fault
 * would be no way to say so: the scaffolder's form keeps what a validation said until it is told to go on once more.
 */
export class FormHold {
  static readonly #holds = new WeakMap<HTMLFormElement, FormHold>();

  /** The one of a form. */
  static of(form: HTMLFormElement): FormHold {
    const hold = FormHold.#holds.get(form) ?? new FormHold(form);
    FormHold.#holds.set(form, hold);
    return hold;
  }

  readonly #tells = new Set<Tell>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsked = false;

  private constructor(private readonly form: HTMLFormElement) {}

  /** Holds the form; tells whether it was told to go on meanwhile. */
  begin(tell: Tell): void {
    clearTimeout(this.#timer);
    this.#tells.add(tell);
    // Before the form library, which listens at the root of the app
    this.form.addEventListener('submit', this.#onSubmit, true);
    tell(this.#isAsked);
  }

  /** Holds it no more; where what was loaded can't be had, it stays where it is. */
  end(tell: Tell, isThere: boolean): void {
    this.#tells.delete(tell);
    if (!isThere) {
      this.#become(false);
    }
    if (this.#tells.size === 0) {
      this.#timer = setTimeout(() => this.#letGo(), SETTLES_AFTER_MS);
    }
  }

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    this.#become(true);
  };

  /** Nobody's page goes away while they are at it. */
  readonly #onTouch = () => this.#become(false);

  #become(isAsked: boolean): void {
    this.#isAsked = isAsked;
    this.#tells.forEach(tell => tell(isAsked));
    TOUCHES.forEach(touch =>
      isAsked
        ? document.addEventListener(touch, this.#onTouch, true)
        : document.removeEventListener(touch, this.#onTouch, true),
    );
  }

  #letGo(): void {
    const isAsked = this.#isAsked && this.form.isConnected;
    this.#become(false);
    this.form.removeEventListener('submit', this.#onSubmit, true);
    if (isAsked) {
      this.form.requestSubmit();
    }
  }
}
