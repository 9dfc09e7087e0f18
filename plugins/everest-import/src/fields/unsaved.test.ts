import { noteTyped } from './unsaved';

function leaves() {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return !event.defaultPrevented;
}

describe('noteTyped', () => {
  it('has the browser ask on the page that was typed on, and on no other', () => {
    window.history.pushState({}, '', '/create/templates/default/import');
    expect(leaves()).toBe(true);
    noteTyped();
    noteTyped();
    expect(leaves()).toBe(false);
    // The request is made: the page is that of its task
    window.history.pushState({}, '', '/create/tasks/1');
    expect(leaves()).toBe(true);
    window.history.pushState({}, '', '/create/templates/default/import');
    expect(leaves()).toBe(true);
  });
});
