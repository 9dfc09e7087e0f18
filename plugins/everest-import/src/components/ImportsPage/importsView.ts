import { parseEntityRef } from '@backstage/catalog-model';
import {
  IMPORT_PHASES,
  type ImportPhase,
  type ImportsOrder,
  type ImportsQuery,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';

export const ORDERS: readonly ImportsOrder[] = [
  'requestedAt',
  '-requestedAt',
  'finishedAt',
  '-finishedAt',
  'name',
  '-name',
  'phase',
  '-phase',
];

export const NEWEST_FIRST: ImportsOrder = '-requestedAt';

/** What the page shows, all of it in its URL. Empty: no such filter. */
export interface ImportsView {
  q: string;
  phase: ImportPhase[];
  engine: string;
  cluster: string;
  namespace: string;
  importer: string;
  /** A ref, `mine` or `my-teams`. */
  owner: string;
  /** A ref, or `me`. */
  requestedBy: string;
  /** The first day and the last, in UTC: `2026-01-31`. */
  from: string;
  to: string;
  order: ImportsOrder;
  cursor: string;
}

export const NO_FILTER: ImportsView = {
  q: '',
  phase: [],
  engine: '',
  cluster: '',
  namespace: '',
  importer: '',
  owner: '',
  requestedBy: '',
  from: '',
  to: '',
  order: NEWEST_FIRST,
  cursor: '',
};

const DAY_MS = 86_400_000;

/** Longer ones the backend refuses, and a NUL it takes nowhere. */
const asWord = (text: string) =>
  text.length <= 300 && !text.includes('\0') ? text : undefined;

function asDay(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : undefined;
}

function isRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}

/** Refs, or words that stand for some of them. */
const asRefs =
  (...words: string[]) =>
  (text: string) =>
    text.split(',').every(each => words.includes(each) || isRef(each))
      ? asWord(text)
      : undefined;

const READERS: {
  [K in keyof ImportsView]: (text: string) => ImportsView[K] | undefined;
} = {
  q: asWord,
  phase: text => {
    const words = text.split(',');
    const known = IMPORT_PHASES.filter(phase => words.includes(phase));
    return known.length > 0 ? known : undefined;
  },
  engine: parseEngineType,
  cluster: asWord,
  namespace: asWord,
  importer: asWord,
  owner: asRefs('mine', 'my-teams'),
  requestedBy: asRefs('me'),
  from: asDay,
  to: asDay,
  order: text => ORDERS.find(order => order === text),
  cursor: text => (text.length <= 1000 ? text : undefined),
};

const KEYS = Object.keys(NO_FILTER) as (keyof ImportsView)[];

/** Words of a list that its reader passed over. */
function leftOut(text: string, read: ImportsView[keyof ImportsView]) {
  return Array.isArray(read)
    ? text.split(',').filter(word => !read.some(known => known === word))
    : [];
}

/** The view that a URL asks for, and what in it means nothing here, as `phase=Fallen`. */
export function readView(search: URLSearchParams): {
  view: ImportsView;
  ignored: string[];
} {
  const ignored: string[] = [];
  const read = (key: keyof ImportsView) => {
    const text = search.get(key);
    if (!text) {
      return {};
    }
    const value = READERS[key](text);
    const words = value === undefined ? [text] : leftOut(text, value);
    ignored.push(...words.map(word => `${key}=${word.slice(0, 60)}`));
    return value === undefined ? {} : { [key]: value };
  };
  const view: ImportsView = Object.assign({}, NO_FILTER, ...KEYS.map(read));
  // The backend refuses a time that ends before it begins
  if (view.from && view.to && view.to < view.from) {
    ignored.push(`to=${view.to}`);
    view.to = '';
  }
  return { view, ignored };
}

/** A URL's query with this view in it; what others keep there stays. */
export function writeView(
  search: URLSearchParams,
  view: ImportsView,
): URLSearchParams {
  const written = new URLSearchParams(search);
  for (const key of KEYS) {
    const text = String(view[key]);
    if (text === String(NO_FILTER[key])) {
      written.delete(key);
    } else {
      written.set(key, text);
    }
  }
  return written;
}

/** Whether anything but order and page narrows what is shown. */
export function isFiltered(view: ImportsView): boolean {
  return KEYS.some(
    key =>
      key !== 'order' &&
      key !== 'cursor' &&
      String(view[key]) !== String(NO_FILTER[key]),
  );
}

/** The same for the backend, whose `to` is the first day that is no longer meant. */
export function toQuery({ phase, to, ...view }: ImportsView): ImportsQuery {
  return {
    ...view,
    phase: phase.join(','),
    to: to && new Date(Date.parse(to) + DAY_MS).toISOString().slice(0, 10),
  };
}
