/** What a page hears when somebody does something on it. A screen reader that presses, and a voice that types, make the last two alone. */
export const TOUCHES = ['keydown', 'pointerdown', 'click', 'input'] as const;
