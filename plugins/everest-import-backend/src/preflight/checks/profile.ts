import { ImportCheck } from '../ImportFacts';

export const checkProfile: ImportCheck = ({ request, profile, rules }) => {
  const { profile: name, engine } = request;
  if (!name) {
    return [];
  }
  const fits = rules.profiles
    .filter(({ engines }) => engines?.includes(engine.type) ?? true)
    .map(item => item.name);
  const choose =
    fits.length > 0
      ? `Choose one of: ${fits.join(', ')}; or leave it out.`
      : 'Leave it out.';
  if (!profile) {
    return [
      {
        field: 'profile',
        code: 'profile-unknown',
        message: `There is no profile '${name}'. ${choose}`,
      },
    ];
  }
  return fits.includes(name)
    ? []
    : [
        {
          field: 'profile',
          code: 'profile-engine',
          message: `The profile '${name}' is not for '${engine.type}'. ${choose}`,
        },
      ];
};
