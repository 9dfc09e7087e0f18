import { engineStateOf, isInstalled } from '../../everest/fields';
import { defaultVersion, offeredVersions } from '../../everest/engineVersions';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

export const checkEngine: ImportCheck = ({ request, engine }) => {
  const { type, version } = request.engine;
  if (!engine || !isInstalled(engine)) {
    const state = engineStateOf(engine) || 'not there';
    return [
      {
        field: 'engine.type',
        code: 'engine-not-installed',
        ...said`The operator of '${{ type }}' is not ready in namespace '${{
          namespace: request.namespace,
        }}': it is '${{
          found: state,
        }}'. Choose another namespace, or ask the platform team to install it.`,
      },
    ];
  }
  if (!version) {
    return defaultVersion(engine)
      ? []
      : [
          {
            field: 'engine.version',
            code: 'version-none-offered',
            ...said`No version of '${{ type }}' is offered in namespace '${{
              namespace: request.namespace,
            }}'. Ask the platform team: Everest may not reach its version list.`,
          },
        ];
  }
  const offered = offeredVersions(engine);
  return offered.includes(version)
    ? []
    : [
        {
          field: 'engine.version',
          code: 'version-not-offered',
          ...said`The version '${{ version }}' of '${{
            type,
          }}' is not offered in namespace '${{
            namespace: request.namespace,
          }}'. Choose one of: ${{
            choices: offered.slice(0, 20).join(', ') || 'none',
          }}.`,
        },
      ];
};
