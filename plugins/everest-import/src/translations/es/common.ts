import type { commonMessages } from '../../messages/common';
import type { Translation } from '../Translation';

export const common: Translation<typeof commonMessages> = {
  'common.labelled': '{{label}}:',
  'common.labelledText': '{{label}}: {{text}}',
  'common.copy': 'Copiar: {{what}}',
  'common.copied': 'Copiado',
  'common.details': 'Detalles',
  'common.loading': 'Cargando',
  'common.tryAgain': 'Reintentar',
  'common.yes': 'Sí',
  'common.no': 'No',
  'failure.notAllowedTitle': 'No puede ver esto',
  'failure.notAllowedText':
    'Pida al equipo que gestiona este portal el permiso para ver importaciones de bases de datos e importadores.',
  'failure.title': 'No se ha podido cargar',
  'failure.staleTitle': 'Lo que ve puede estar desactualizado',
  'failure.text':
    'Vuelva a intentarlo dentro de un momento. Si el problema continúa, avise al equipo que gestiona este portal.',
  'failure.raw': 'Respuesta del servidor',
  'failure.sessionTitle': 'Su sesión ha terminado',
  'failure.sessionText':
    'Inicie sesión de nuevo en otra pestaña y reinténtelo aquí.',
  'failure.awayTitle': 'El servidor de este portal no responde',
  'failure.awayText':
    'Compruebe su conexión y reinténtelo dentro de un momento.',
  'failure.kept': 'Lo que ha escrito se conserva.',
  'cluster.unreachable': 'No se puede acceder al clúster {{title}}',
  'cluster.unreachableSince':
    'No se puede acceder al clúster {{title}} desde el {{since}}',
  'cluster.unreachableText':
    'Lo que se muestra de él puede estar desactualizado.',
  'cluster.notSynced': 'Aún se está leyendo el clúster {{title}}',
  'cluster.notInstalled': 'Everest no está instalado en el clúster {{title}}',
  'cluster.notInstalledText': 'Se detectará automáticamente en cuanto esté.',
  'cluster.readOnly': 'El clúster {{title}} usa OpenEverest v2',
  'cluster.readOnlyText':
    'Sus importaciones se muestran aquí; todavía no se puede iniciar ninguna desde aquí.',
  'cluster.twoGenerations':
    'El clúster {{title}} tiene dos generaciones de Everest',
  'cluster.twoGenerationsText':
    'Everest solo admite una por clúster. Se muestra la primera; quien administra el clúster puede quitar OpenEverest v2.',
  'cluster.missingRights':
    'Al portal le faltan permisos en el clúster {{title}}',
  'cluster.missingRightsText':
    'Los responsables del clúster pueden concederlos:',
  'cluster.tooMany':
    'En el clúster {{title}} hay más de lo que guarda este portal',
  'cluster.tooManyOf':
    'Aquí solo se conocen los primeros {{limit, number}} {{kind}}. Los responsables del portal pueden subir el límite.',
  'history.away':
    'No se puede acceder a la base de datos del portal desde el {{since}}',
  'history.awayText':
    'Las importaciones en curso se muestran como están. Los solicitantes y las importaciones ya terminadas pueden faltar o estar desactualizados; no se puede iniciar ninguna.',
  'filter.all': 'Todos',
  'filter.engine': 'Motor',
  'filter.phase': 'Fase',
  'filter.cluster': 'Clúster',
  'filter.namespace': 'Namespace',
  'filter.importer': 'Importador',
  'filter.owner': 'Propietario',
  'filter.mine': 'Mías',
  'filter.myTeams': 'Mis equipos',
  'filter.requestedBy': 'Solicitada por',
  'filter.me': 'Mí',
  'filter.from': 'Solicitada desde (UTC)',
  'filter.to': 'Solicitada hasta (UTC)',
  'filter.more': 'Más filtros',
  'filter.fewer': 'Menos filtros',
  'filter.noMatch': 'Nada coincide con los filtros.',
  'filter.clear': 'Borrar los filtros',
  'engine.mysql': 'MySQL',
  'engine.postgresql': 'PostgreSQL',
  'engine.mongodb': 'MongoDB',
};
