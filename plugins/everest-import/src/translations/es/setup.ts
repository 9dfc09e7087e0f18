import type { setupMessages } from '../../messages/setup';
import type { Translation } from '../Translation';

export const setup: Translation<typeof setupMessages> = {
  'setup.empty': 'No hay clústeres para usted',
  'setup.emptyText':
    'Un equipo de plataforma indica en la configuración de este portal los clústeres y quién puede usar sus namespaces.',
  'setup.connection': 'Conexión',
  'setup.ready': 'Listo',
  'setup.away': 'Inaccesible',
  'setup.reading': 'Aún se está leyendo',
  'setup.noEverest': 'Everest no está instalado',
  'setup.lacking': 'Faltan permisos',
  'setup.staleSince': 'Desactualizado desde',
  'setup.reason': 'Motivo',
  'setup.name': 'Nombre',
  'setup.version': 'Everest',
  'setup.versionUnknown': 'instalado, versión desconocida',
  'setup.secondGeneration': 'OpenEverest v2, que se muestra y no se escribe',
  'setup.besides': 'Además',
  'setup.besidesText':
    'También está OpenEverest v2, lo que Everest no admite en un mismo clúster. No se lee.',
  'setup.notInstalled': 'no instalado',
  'setup.notKnownYet': 'no se sabe hasta que se lea el clúster',
  'setup.neverRead': 'Nunca leído desde el inicio de este portal',
  'setup.tooMany': 'Demasiados',
  'setup.tooManyOf':
    'Solo se guardan los primeros {{limit, number}} {{kind}}: elimine algunos o aumente everestImport.clusters[].limits.{{kind}}.',
  'setup.clock': 'Reloj',
  'setup.clockAhead': '{{distance}} por delante de este portal',
  'setup.clockBehind': '{{distance}} por detrás de este portal',
  'setup.clockRemedy':
    'Las horas que se muestran se desvían otro tanto, y pueden rechazarse tokens o peticiones firmadas. Sincronice ambos relojes con el mismo servidor de hora.',
  'setup.rights': 'Derechos en Kubernetes',
  'setup.noneMissing': 'No falta ninguno.',
  'setup.rightsUnknown': 'No se sabe mientras no se pueda acceder al clúster.',
  'setup.rightsNotShown':
    'No puede ver lo que falta: hace falta el permiso everest-import.setup.read.',
  'setup.grant': 'Los responsables del clúster pueden conceder lo que falta:',
  'setup.optionalRights':
    'Estos son opcionales. Sin ellos, las importaciones funcionan, pero se muestra menos de ellas:',
  'setup.rightInCluster': '{{verb}} {{resource}} en todo el clúster',
  'setup.rightInNamespace':
    '{{verb}} {{resource}} en el namespace {{namespace}}',
  'setup.grantLine': 'el comando que concede {{verb}} {{resource}}',
};
