import { fault } from '../Finding';
import { ManifestRule } from './ManifestRule';

/** Everest puts the path of the payload behind the command as the only argument, so there has to be one. */
export const command: ManifestRule = ({ spec }) => {
  const words: unknown = spec?.jobSpec?.command;
  const where = 'spec.jobSpec.command';
  if (!Array.isArray(words) || words.length === 0)
    return [
      fault(
        'command-missing',
        where,
        'It names no command; the path of the payload would become the command.',
      ),
    ];
  if (words.some(word => typeof word !== 'string' || word === ''))
    return [fault('command-words', where, 'Each word of it has to be text.')];
  const shell = words.some(word => /^(.*\/)?(ba|da|a)?sh$/.test(word));
  return shell && words.includes('-c') && words.length < 4
    ? [
        fault(
          'command-loses-payload',
          where,
          "The path of the payload becomes '$0' of a shell's '-c': add a word after the script, and read '$1'.",
        ),
      ]
    : [];
};
