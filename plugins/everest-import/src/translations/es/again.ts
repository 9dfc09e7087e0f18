import type { againMessages } from '../../messages/again';
import type { Translation } from '../Translation';

export const again: Translation<typeof againMessages> = {
  'again.button': 'Volver a importar',
  'again.change': 'Hay que cambiar: {{what}}.',
  'again.notCarried':
    'Vuelva a elegir en el formulario lo que no tenía el valor predeterminado: ajustes del importador, número de nodos, CPU y memoria, clase de almacenamiento, TLS.',
  'again.what.path': 'la ruta de la copia de seguridad',
  'again.what.bucket': 'el bucket',
  'again.what.region': 'la región del bucket y su punto de conexión',
  'again.what.keys': 'las claves de S3',
  'again.what.size': 'el tamaño de la base de datos, que era demasiado pequeño',
  'again.what.version':
    'la versión de la base de datos, que debe ser la de la copia de seguridad',
  'again.what.users':
    'los usuarios de la base de datos, que deben ser los de la copia de seguridad',
  'again.what.importer': 'el importador, que ya no existe',
  'again.what.config': 'los ajustes del importador',
};
