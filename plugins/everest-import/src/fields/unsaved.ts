/** What was typed on: its page, and the place that holds each step of the form and its review while the form is open. */
let typed: { path: string; place: Element | null | undefined } | undefined;

function isOpen({ path, place }: NonNullable<typeof typed>): boolean {
  return window.location.pathname === path && place?.isConnected !== false;
}

function ask(event: BeforeUnloadEvent) {
  if (typed && isOpen(typed)) {
    event.preventDefault();
    // What older browsers look at
    event.returnValue = '';
  } else {
    window.removeEventListener('beforeunload', ask);
    typed = undefined;
  }
}

/**
 * Has the browser ask before it closes or loads a page anew that something was typed on, the form's review included. Not
 * once the request is made: who comes back to the template finds another form. Links inside the portal are Backstage's,
 * and it offers no way to stand before them.
 *
 * @param field - what it was typed into
 */
export function noteTyped(field: Element): void {
  if (typed === undefined) {
    window.addEventListener('beforeunload', ask);
  }
  const place = field.closest('form')?.parentElement;
  typed = { path: window.location.pathname, place };
}
