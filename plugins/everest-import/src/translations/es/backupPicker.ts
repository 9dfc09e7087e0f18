import type { backupPickerMessages } from '../../messages/backupPicker';
import type { Translation } from '../Translation';

export const backupPicker: Translation<typeof backupPickerMessages> = {
  'backupPicker.title': 'Copia de seguridad',
  'backupPicker.source': 'Dónde está la copia de seguridad',
  'backupPicker.chooseSource': 'Elegir un origen',
  'backupPicker.configured': 'Orígenes que conoce este portal',
  'backupPicker.storages': 'Tomados de un BackupStorage de Everest',
  'backupPicker.storage': '{{name}} en {{namespace}}, clúster {{cluster}}',
  'backupPicker.otherPlace': 'Otro origen',
  'backupPicker.typed': 'Escribir otro origen',
  'backupPicker.browseOnly': 'solo para consultar, no para importar',
  'backupPicker.noImport':
    'Este origen se puede consultar, pero no importar: no tiene claves para importaciones. Elija otro.',
  'backupPicker.noSources': 'No hay ningún origen de copias para usted',
  'backupPicker.noSourcesText':
    'No hay configurado ningún origen de copias de seguridad que usted pueda usar, y tampoco se puede escribir uno. Pídalo al equipo que gestiona este portal.',
  'backupPicker.loading': 'Cargando los orígenes de copias de seguridad',
  'backupPicker.notAllowed': 'No puede ver los orígenes de copias',
  'backupPicker.notAllowedText':
    'Pida el permiso al equipo que gestiona este portal.',
  'backupPicker.unknownSource':
    'El origen {{name}} no existe o usted no puede usarlo. Elija otro.',
  'backupPicker.endpoint': 'Punto de conexión',
  'backupPicker.endpointHelp': 'La URL del servicio S3',
  'backupPicker.region': 'Región',
  'backupPicker.bucket': 'Bucket',
  'backupPicker.otherBucket':
    'El bucket {{bucket}} no pertenece a este origen. Elija otro.',
  'backupPicker.verifyTls':
    'Verificar el certificado TLS del punto de conexión',
  'backupPicker.forcePathStyle':
    'Poner el bucket en la ruta (MinIO y algunos más)',
  'backupPicker.keys': 'Claves de S3',
  'backupPicker.keysTyped': 'Escribirlas',
  'backupPicker.keysSecret': 'Usar un Secret que está en el namespace',
  'backupPicker.keysSource': 'El portal guarda las claves de este origen.',
  'backupPicker.accessKeyId': 'ID de clave de acceso',
  'backupPicker.secretAccessKey': 'Clave de acceso secreta',
  'backupPicker.temporaryKey':
    'Las claves que empiezan por ASIA son temporales: solo sirven con un token de sesión, que Everest no puede transmitir. Use una clave permanente, que empieza por AKIA.',
  'backupPicker.keysStay':
    'Se guarda como secreto de este formulario, nunca entre sus valores.',
  'backupPicker.secretName': 'Nombre del Secret',
  'backupPicker.secretNameHelp':
    'Contiene AWS_ACCESS_KEY_ID y AWS_SECRET_ACCESS_KEY, lleva la etiqueta everest-import.backstage.io/credentials: s3 y se ha creado solo para esta importación. El portal nunca lee sus valores.',
  'backupPicker.secretNotBrowsed':
    'El portal no lee Secrets, por lo que no puede explorar el bucket. Escriba la ruta a mano.',
  'backupPicker.sourceNotBrowsed':
    'El portal no puede explorar este origen. Escriba la ruta a mano.',
  'backupPicker.clusterOnly':
    'A este origen solo se llega desde el clúster, por lo que el portal no puede explorarlo. Escriba la ruta a mano.',
  'backupPicker.placeIncomplete':
    'Indique el punto de conexión, la región y el bucket para buscar copias de seguridad.',
  'backupPicker.keysIncomplete':
    'Escriba las dos claves para buscar copias de seguridad.',
  'backupPicker.find': 'Buscar copias de seguridad',
  'backupPicker.findAgain': 'Volver a buscar',
  'backupPicker.finding': 'Buscando copias de seguridad',
  'backupPicker.found': 'Copias de seguridad encontradas',
  'backupPicker.foundCount_one':
    '{{count, number}} copia de seguridad encontrada',
  'backupPicker.foundCount_other':
    '{{count, number}} copias de seguridad encontradas',
  'backupPicker.nothingFound': 'No se ha reconocido ninguna copia aquí',
  'backupPicker.nothingFoundText':
    'Explore las carpetas o escriba la ruta a mano si la conoce.',
  'backupPicker.partial':
    'Hay más de lo que se ha explorado ({{folders, number}} carpetas). Explore las carpetas para ver el resto.',
  'backupPicker.more': 'Mostrar más',
  'backupPicker.search': 'Buscar en los resultados',
  'backupPicker.anyEngine': 'Todos',
  'backupPicker.newestOf': 'Copias más recientes: {{title}}',
  'backupPicker.allOf': 'Todas las copias: {{title}}',
  'backupPicker.left': '{{left, number}} de {{total, number}} copias',
  'backupPicker.unfit_one':
    'Mostrar {{count, number}} más: incompleta o no apta para esta importación',
  'backupPicker.unfit_other':
    'Mostrar {{count, number}} más: incompletas o no aptas para esta importación',
  'backupPicker.hideUnfit_one':
    'Ocultar {{count, number}}: incompleta o no apta para esta importación',
  'backupPicker.hideUnfit_other':
    'Ocultar {{count, number}}: incompletas o no aptas para esta importación',
  'backupPicker.unread': 'aún sin examinar',
  'backupPicker.lookedInVain':
    'Se acaba de examinar: ya no está o no es una copia de seguridad que se reconozca aquí.',
  'backupPicker.complete': 'completa',
  'backupPicker.incomplete': 'incompleta',
  'backupPicker.version': 'versión {{version}}',
  'backupPicker.restored': '{{size}} al restaurarla',
  'backupPicker.wrongEngine':
    'Es una copia de seguridad de {{engine}}; la base de datos será {{wanted}}.',
  'backupPicker.wrongKind':
    '{{importer}} no lee este formato. Formatos que lee: {{kinds}}.',
  'backupPicker.browse': 'Explorar las carpetas',
  'backupPicker.hideBrowse': 'Ocultar las carpetas',
  'backupPicker.folders': 'Carpetas',
  'backupPicker.root': 'Raíz',
  'backupPicker.openFolder': 'Abrir la carpeta {{name}}',
  'backupPicker.useFolder': 'Usar esta carpeta',
  'backupPicker.useFile': 'Usar {{name}}',
  'backupPicker.loadMore': 'Cargar más',
  'backupPicker.emptyFolder': 'Esta carpeta está vacía.',
  'backupPicker.loadingFolder': 'Cargando la carpeta',
  'backupPicker.path': 'Ruta de la copia de seguridad',
  'backupPicker.pathHelp':
    'Se rellena al elegir una copia de seguridad; también puede escribirla en cualquier momento.',
  'backupPicker.waiting': 'Cargando los formatos que lee el importador',
  'backupPicker.chosen': 'Elegida',
  'backupPicker.kind': 'Formato',
  'backupPicker.time': 'Creada',
  'backupPicker.size': 'Tamaño',
  'backupPicker.engineVersion': 'Versión del motor',
  'backupPicker.engineOf': 'Motor',
  'backupPicker.yes': 'sí',
  'backupPicker.no': 'no',
  'backupPicker.fault.source': 'Elija dónde está la copia de seguridad.',
  'backupPicker.fault.endpoint':
    'El punto de conexión {{value}} no es válido: indique una URL http(s) como https://s3.eu-central-1.amazonaws.com, sin credenciales.',
  'backupPicker.fault.region':
    'La región {{value}} no es válida: indique una como eu-central-1.',
  'backupPicker.fault.bucket':
    'El bucket {{value}} no es válido: indique un nombre simple de 3 a 63 minúsculas, dígitos, guiones y puntos.',
  'backupPicker.fault.keys':
    'Escriba el ID de clave de acceso y la clave de acceso secreta de una clave permanente, o indique un Secret.',
  'backupPicker.fault.mask':
    'Una clave enmascarada no es una clave: vuelva a escribir las claves.',
  'backupPicker.fault.secretName':
    'El Secret {{value}} no es válido: indique su nombre, en minúsculas, dígitos, guiones y puntos.',
  'backupPicker.fault.cancelled':
    'Aún no se sabe si el importador lee esta copia de seguridad: vuelva a continuar.',
  'backupPicker.fault.missing':
    'Elija una copia de seguridad o indique su ruta.',
  'backupPicker.fault.long': 'La ruta supera los 1024 caracteres.',
  'backupPicker.fault.blank':
    'La ruta contiene espacios, que Everest no admite. Copie la copia de seguridad a una ruta sin espacios.',
  'backupPicker.fault.malformed':
    'La ruta {{value}} no es válida: indique carpetas separadas por una sola barra, como shop/backup-1.',
};
