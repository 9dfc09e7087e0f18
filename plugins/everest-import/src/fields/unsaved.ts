/** The page that something was typed on. */
let typedAt: string | undefined;

function ask(event: BeforeUnloadEvent) {
  if (window.location.pathname === typedAt) {
    event.preventDefault();
    // What older browsers look at
    event.returnValue = '';
  } else {
    window.removeEventListener('beforeunload', ask);
    typedAt = undefined;
  }
}

/**
 * Has the browser ask before it closes or loads a page anew that something was typed on, the form's review included.
 * Links inside the portal are Backstage's, and it offers no way to stand before them.
 */
export function noteTyped(): void {
  if (typedAt === undefined) {
    window.addEventListener('beforeunload', ask);
  }
  typedAt = window.location.pathname;
}
