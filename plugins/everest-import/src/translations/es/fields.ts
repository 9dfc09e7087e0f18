import type { fieldMessages } from '../../messages/fields';
import type { Translation } from '../Translation';

export const fields: Translation<typeof fieldMessages> = {
  'waiting.text':
    'Hasta entonces, el formulario no admite cambios. Aún no se ha creado nada.',
  'waiting.cancel': 'Volver al formulario',
  'waiting.goesOn': 'El formulario continuará en cuanto todo esté cargado.',
  'targetPicker.title': 'Nueva base de datos',
  'targetPicker.loading': 'Cargando dónde se pueden crear bases de datos',
  'targetPicker.filled':
    'Un enlace ha rellenado parte de este formulario. Revise cada página.',
  'targetPicker.nothing':
    'No hay ningún clúster que usted pueda usar. Pida al equipo que gestiona este portal que le dé de alta en un namespace.',
  'targetPicker.choose': 'Elegir',
  'targetPicker.cluster': 'Clúster',
  'targetPicker.namespace': 'Namespace',
  'targetPicker.engine': 'Motor',
  'targetPicker.name': 'Nombre',
  'targetPicker.nameHelp':
    'Minúsculas, dígitos y guiones, con una letra al principio; 22 caracteres como máximo',
  'targetPicker.version': 'Versión',
  'targetPicker.recommended': 'La recomendada: {{version}}',
  'targetPicker.profile': 'Perfil',
  'targetPicker.noProfile': 'Ninguno: indicar el tamaño a mano',
  'targetPicker.replicas': 'Nodos',
  'targetPicker.size': 'Almacenamiento por nodo',
  'targetPicker.cpu': 'CPU por nodo',
  'targetPicker.memory': 'Memoria por nodo',
  'targetPicker.copies': 'Copias que se conservan',
  'targetPicker.proxies': 'Número de proxies',
  'targetPicker.sourceRanges': 'Rangos de origen',
  'targetPicker.class': 'Clase de almacenamiento',
  'targetPicker.defaultClass': 'La predeterminada del clúster',
  'targetPicker.atMost': '{{value}} como máximo',
  'targetPicker.asProfile': 'Según el perfil',
  'targetPicker.otherEngine': 'la copia es de {{engine}}',
  'targetPicker.reason.namespace': 'Donde fue su última importación.',
  'targetPicker.reason.type': 'El de la copia de seguridad.',
  'targetPicker.reason.version':
    'La más cercana a {{version}}, la de la copia de seguridad.',
  'targetPicker.reason.size': 'La copia de seguridad ocupa unos {{size}}.',
  'targetPicker.reason.name': 'Según la copia de seguridad.',
  'targetPicker.gone.cluster':
    'El clúster {{value}} no existe o usted no puede usarlo. Elija otro.',
  'targetPicker.gone.namespace':
    'El namespace {{value}} no existe en este clúster o usted no puede usarlo. Elija otro.',
  'targetPicker.gone.engine':
    '{{value}} no está disponible en este namespace. Elija otro motor.',
  'targetPicker.gone.version':
    'La versión {{value}} no está disponible aquí: se usa la recomendada.',
  'targetPicker.gone.profile':
    'El perfil {{value}} no es para esta base de datos. Indique el tamaño a mano o elija otro perfil.',
  'targetPicker.gone.class':
    'La clase de almacenamiento {{value}} no está disponible aquí: se usa la predeterminada del clúster.',
  'targetPicker.fault.cluster': 'Elija un clúster.',
  'targetPicker.fault.namespace': 'Elija un namespace.',
  'targetPicker.fault.engine': 'Elija un motor.',
  'targetPicker.fault.name': 'Dé un nombre a la base de datos.',
  'targetPicker.fault.nameMalformed':
    'Un nombre tiene como máximo 22 minúsculas, dígitos y guiones, empieza por una letra y no termina en guion.',
  'targetPicker.fault.replicas': 'Tiene que haber al menos un nodo.',
  'targetPicker.fault.replicasOdd':
    'MySQL y MongoDB necesitan un número impar de nodos.',
  'targetPicker.fault.size':
    'Indique el almacenamiento como cantidad, por ejemplo 25Gi.',
  'targetPicker.fault.sizeUnit':
    '{{value}} no tiene unidad y son bytes: ¿quiere decir {{value}}Gi?',
  'targetPicker.fault.cpu':
    'Indique la CPU como cantidad, por ejemplo 1 o 600m.',
  'targetPicker.fault.memory':
    'Indique la memoria como cantidad, por ejemplo 4G.',
  'targetPicker.fault.memoryUnit':
    '{{value}} no tiene unidad y son bytes: ¿quiere decir {{value}}G?',
  'targetPicker.fault.classAlone':
    'Indique también el almacenamiento por nodo junto con su clase, o deje ambos al perfil.',
  'targetPicker.fault.backupStorage': 'Elija adónde van las copias.',
  'targetPicker.fault.copies':
    'Indique un número entero de copias o déjelo vacío.',
  'targetPicker.fault.proxies': 'Hay al menos un proxy.',
  'targetPicker.fault.sourceRanges':
    '{{value}} no es un rango de direcciones. Indique rangos como 203.0.113.0/24 o 2001:db8::/32, separados por comas.',
  'targetPicker.fault.sourceRangeTwice':
    'Un rango de direcciones está dos veces.',
  'targetPicker.fault.resourcesApart':
    'Indique tanto la CPU como la memoria por nodo, o deje ambas al perfil.',
  'importerPicker.title': 'Importador',
  'importerPicker.targetFirst': 'Elija primero el clúster y el motor.',
  'importerPicker.loading': 'Cargando los importadores',
  'importerPicker.loadingOne': 'Cargando el importador y sus ajustes',
  'importerPicker.nothing':
    'Ningún importador de este clúster admite este motor.',
  'importerPicker.notRead':
    'Aún se está leyendo el clúster {{title}}: todavía no se conocen sus importadores. Vuelva a intentarlo dentro de un momento.',
  'importerPicker.away':
    'El clúster {{title}} no responde, por lo que no se conocen sus importadores.',
  'importerPicker.awaySince':
    'El clúster {{title}} no responde desde el {{since}}, por lo que no se conocen sus importadores.',
  'importerPicker.importer': 'Importador',
  'importerPicker.gone':
    'El importador {{name}} no existe para esta base de datos o usted no puede usarlo. Elija otro.',
  'importerPicker.choose': 'Elegir',
  'importerPicker.preview':
    'Los importadores de datos son una versión preliminar técnica de Everest.',
  'importerPicker.otherKind': 'no admite {{kind}}',
  'importerPicker.reason': 'El que admite copias de seguridad de este formato.',
  'importerPicker.noneTakes':
    'Ningún importador de este clúster admite {{kind}}. Vuelva atrás y elija otra copia de seguridad u otro clúster.',
  'importerPicker.changed':
    'El importador {{name}} no admite {{kind}}: revise cuál está elegido ahora.',
  'importerPicker.takes': 'Admite',
  'importerPicker.takesUnknown': 'no indica qué formatos de copia',
  'importerPicker.right': 'Puede',
  'importerPicker.clusterRight': 'Puede en todo el clúster',
  'importerPicker.finding': 'Conviene saber',
  'importerPicker.config': 'Ajustes del importador',
  'importerPicker.configFolded':
    'Ajustes del importador: no hace falta cambiar ninguno',
  'importerPicker.json': 'Ajustes en JSON',
  'importerPicker.jsonHelp':
    'Este importador describe sus ajustes de una forma que ningún formulario puede mostrar.',
  'importerPicker.jsonFault': 'Aún no es un objeto JSON.',
  'importerPicker.map.add': 'Añadir una entrada',
  'importerPicker.map.name': 'Nombre',
  'importerPicker.map.value': 'Valor',
  'importerPicker.map.remove': 'Quitar',
  'importerPicker.map.removeName': 'Quitar {{name}}',
  'importerPicker.map.fault':
    'Dé un nombre a cada entrada y no repita ninguno.',
  'importerPicker.fault.none': 'Elija un importador.',
  'importerPicker.fault.json':
    'Los ajustes no son un objeto JSON: corrija lo escrito.',
  'importerPicker.fault.config':
    'Algunos ajustes no son correctos: corrija los marcados.',
  'importerPicker.fault.loading':
    'El importador y sus ajustes aún se están cargando.',
  'credentialsPicker.title': 'Credenciales de la base de datos',
  'credentialsPicker.loading': 'Cargando qué credenciales hacen falta',
  'credentialsPicker.kind': 'De dónde vienen',
  'credentialsPicker.kinds.none': 'Ninguna',
  'credentialsPicker.kinds.keys': 'Escribirlas o pegarlas',
  'credentialsPicker.kinds.secret': 'Usar un Secret que está en el namespace',
  'credentialsPicker.needed':
    'El importador necesita las credenciales de la base de datos de la que se hizo la copia de seguridad; en Everest están en su Secret everest-secrets-<name>. Un Secret propio necesita la etiqueta everest-import.backstage.io/credentials: database y sirve para una sola base de datos.',
  'credentialsPicker.paste': 'Pegar un Secret',
  'credentialsPicker.pasteHelp':
    'Tal como lo muestra kubectl get secret -o yaml, o líneas con la forma key: value. Se separa aquí y no se muestra.',
  'credentialsPicker.missing': 'Tomado, salvo {{keys}}: escriba esas claves.',
  'credentialsPicker.allTaken': 'Se han tomado todas las claves.',
  'credentialsPicker.unknown':
    'Omitido, porque el motor no tiene esas claves: {{keys}}.',
  'credentialsPicker.secretName': 'Nombre del Secret',
  'credentialsPicker.fault.noKeys': 'Escriba o pegue las credenciales.',
  'credentialsPicker.fault.noSecret': 'Indique el nombre del Secret.',
  'credentialsPicker.fault.notMap': 'No es YAML ni JSON con claves.',
  'credentialsPicker.fault.notSecret':
    'Es un objeto de Kubernetes, pero no un Secret.',
  'credentialsPicker.fault.notBase64': 'Un valor de data no está en base64.',
  'credentialsPicker.fault.notUtf8':
    'Un valor de data no es texto en UTF-8: use en su lugar un Secret que esté en el namespace.',
  'credentialsPicker.fault.notText': 'Un valor no es texto.',
};
