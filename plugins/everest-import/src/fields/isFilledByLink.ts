/**
 * Whether the page was opened with values in its address, as the scaffolder takes them. It carries no secrets: those
 * are no part of the form's values.
 */
export function isFilledByLink(
  search: string = window.location.search,
): boolean {
  return new URLSearchParams(search).has('formData');
}
