import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

export const checkProfile: ImportCheck = ({ request, profile, rules }) => {
  const { profile: name, engine } = request;
  if (!name) {
    return [];
  }
  const fits = rules.profiles
    .filter(({ engines }) => engines?.includes(engine.type) ?? true)
    .map(item => item.name);
  const choices = fits.join(', ') || 'none';
  if (!profile) {
    return [
      {
        field: 'profile',
        code: 'profile-unknown',
        ...said`There is no profile '${{ name }}'. Choose one of: ${{
          choices,
        }}; or leave it out.`,
      },
    ];
  }
  return fits.includes(name)
    ? []
    : [
        {
          field: 'profile',
          code: 'profile-engine',
          ...said`The profile '${{ name }}' is not for '${{
            type: engine.type,
          }}'. Choose one of: ${{ choices }}; or leave it out.`,
        },
      ];
};
