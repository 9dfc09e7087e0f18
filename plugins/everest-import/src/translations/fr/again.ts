import type { againMessages } from '../../messages/again';
import type { Translation } from '../Translation';

export const again: Translation<typeof againMessages> = {
  'again.button': 'Importer à nouveau',
  'again.change': 'À modifier : {{what}}.',
  'again.notCarried':
    'Choisissez à nouveau dans le formulaire ce qui différait des valeurs par défaut : paramètres de l’importateur, nombre de nœuds, CPU et mémoire, classe de stockage, TLS.',
  'again.what.path': 'le chemin de la sauvegarde',
  'again.what.bucket': 'le bucket',
  'again.what.region': 'la région du bucket et son point de terminaison',
  'again.what.keys': 'les clés S3',
  'again.what.size': 'la taille de la base de données, qui était trop petite',
  'again.what.version':
    'la version de la base de données, qui doit être celle de la sauvegarde',
  'again.what.users':
    'les utilisateurs de la base de données, qui doivent être ceux de la sauvegarde',
  'again.what.importer': 'l’importateur, qui n’existe plus',
  'again.what.config': 'les paramètres de l’importateur',
};
