import { parse } from 'yaml';
import { isRecord } from '../isRecord';

type Fault = 'notMap' | 'notSecret' | 'notBase64' | 'notUtf8' | 'notText';

/** What was pasted, or why it can't be used. */
export type Pasted = { values: Record<string, string> } | { fault: Fault };

function decode(encoded: string): { text: string } | { fault: Fault } {
  let signs: string;
  try {
    signs = atob(encoded);
  } catch {
    return { fault: 'notBase64' };
  }
  const bytes = Uint8Array.from(signs, sign => sign.charCodeAt(0));
  try {
    // A byte order mark is part of the value
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(bytes) };
  } catch {
    return { fault: 'notUtf8' };
  }
}

function texts(
  map: Record<string, unknown>,
): Record<string, string> | undefined {
  const entries = Object.entries(map);
  return entries.every(([, value]) => typeof value === 'string')
    ? (Object.fromEntries(entries) as Record<string, string>)
    : undefined;
}

function read(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, schema: 'failsafe' });
  } catch {
    return undefined;
  }
}

/**
 * Reads a Secret as kubectl shows it, or a flat map of keys. `data` of a Secret is base64, everything else is taken as
 * it is: a password that happens to be valid base64 survives byte for byte.
 */
export function readPasted(text: string): Pasted {
  const value = read(text);
  if (!isRecord(value)) {
    return { fault: 'notMap' };
  }
  if (value.kind === undefined) {
    const flat = texts(value);
    return flat ? { values: flat } : { fault: 'notText' };
  }
  if (value.kind !== 'Secret') {
    return { fault: 'notSecret' };
  }
  const data = texts(isRecord(value.data) ? value.data : {});
  const plain = texts(isRecord(value.stringData) ? value.stringData : {});
  if (!data || !plain) {
    return { fault: 'notText' };
  }
  const decoded: Record<string, string> = {};
  for (const [key, encoded] of Object.entries(data)) {
    const result = decode(encoded);
    if ('fault' in result) {
      return result;
    }
    decoded[key] = result.text;
  }
  return { values: { ...decoded, ...plain } };
}
