import { PreflightCheck } from '@everest-import/backstage-plugin-everest-import-common';
import { said, saidAs } from './said';

type Titled = Required<Pick<PreflightCheck, 'title'>> &
  Pick<PreflightCheck, 'values'>;

function toTitled({ message, values }: ReturnType<typeof said>): Titled {
  return { title: message, ...(values && { values }) };
}

/** The title of a check, with what stands in it by name: as {@link said}. */
export function titled(...words: Parameters<typeof said>): Titled {
  return toTitled(said(...words));
}

/** The same where a check has several texts: which of them it is. */
export function titledAs(state: string) {
  return (...words: Parameters<typeof said>): Titled =>
    toTitled(saidAs(state)(...words));
}
