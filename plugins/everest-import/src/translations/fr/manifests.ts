import type { manifestsMessages } from '../../messages/manifests';
import type { Translation } from '../Translation';

export const manifests: Translation<typeof manifestsMessages> = {
  'manifests.title': 'En manifestes, pour un dépôt',
  'manifests.intro':
    "Là où les bases de données naissent de pull requests : ce que l'import créerait, en YAML, après les mêmes vérifications. Rien n'est créé, et le fichier ne contient ni clé ni mot de passe.",
  'manifests.either':
    "Téléchargez ou créez, pas les deux : les manifestes sont pour une base de données qui n'existe pas encore.",
  'manifests.secrets': 'À la place des Secrets',
  'manifests.externalSecret': 'ExternalSecret, à compléter',
  'manifests.sealedSecret': 'SealedSecret, à compléter',
  'manifests.existing': 'Rien : ils sont créés à la main',
  'manifests.download': 'Télécharger en manifestes',
  'manifests.working': 'Vérification et écriture des manifestes',
  'manifests.saved': 'Enregistré sous {{file}}.',
  'manifests.gaps': 'Ce qui est à compléter est marqué {{mark}}.',
  'manifests.failed': "Aucun manifeste n'a été créé",
};
