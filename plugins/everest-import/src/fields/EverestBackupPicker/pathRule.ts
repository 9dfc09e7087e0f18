/** What the backend's own check takes: the stricter of what Everest's form and its API server say. */
const PLAIN_PATH = /^\/?[^/]+(\/[^/]+)*\/?$/;
const MAX_PATH = 1024;

export type PathFault = 'missing' | 'long' | 'blank' | 'malformed';

/** What is wrong with a path; undefined where nothing is. */
export function pathFault(path: string): PathFault | undefined {
  if (path === '') {
    return 'missing';
  }
  if (path.length > MAX_PATH) {
    return 'long';
  }
  if (/\s/.test(path)) {
    return 'blank';
  }
  return PLAIN_PATH.test(path) ? undefined : 'malformed';
}
