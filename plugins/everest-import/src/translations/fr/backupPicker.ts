import type { backupPickerMessages } from '../../messages/backupPicker';
import type { Translation } from '../Translation';

export const backupPicker: Translation<typeof backupPickerMessages> = {
  'backupPicker.title': 'Sauvegarde',
  'backupPicker.source': 'Où se trouve la sauvegarde',
  'backupPicker.chooseSource': 'Choisir une source',
  'backupPicker.configured': 'Sources connues de ce portail',
  'backupPicker.storages': 'Reprises d’un BackupStorage d’Everest',
  'backupPicker.storage': '{{name}} dans {{namespace}} sur {{cluster}}',
  'backupPicker.otherPlace': 'Autre source',
  'backupPicker.typed': 'Saisir une autre source',
  'backupPicker.browseOnly': 'consultation seule, sans import',
  'backupPicker.noImport':
    'Cette source peut être consultée, mais pas importée : elle n’a pas de clés pour les imports. Choisissez-en une autre.',
  'backupPicker.noSources': 'Aucune source de sauvegardes pour vous',
  'backupPicker.noSourcesText':
    'Aucune source de sauvegardes que vous puissiez utiliser n’est configurée, et la saisie n’est pas permise. Demandez-en une à l’équipe qui gère ce portail.',
  'backupPicker.loading': 'Chargement des sources de sauvegardes',
  'backupPicker.notAllowed':
    'Vous ne pouvez pas voir les sources de sauvegardes',
  'backupPicker.notAllowedText':
    'Demandez l’autorisation à l’équipe qui gère ce portail.',
  'backupPicker.unknownSource':
    'La source {{name}} n’existe pas, ou vous ne pouvez pas l’utiliser. Choisissez-en une autre.',
  'backupPicker.endpoint': 'Point de terminaison',
  'backupPicker.endpointHelp': 'L’URL du service S3',
  'backupPicker.region': 'Région',
  'backupPicker.bucket': 'Bucket',
  'backupPicker.otherBucket':
    'Le bucket {{bucket}} n’appartient pas à cette source. Choisissez-en un autre.',
  'backupPicker.verifyTls':
    'Vérifier le certificat TLS du point de terminaison',
  'backupPicker.forcePathStyle':
    'Placer le bucket dans le chemin (MinIO et quelques autres)',
  'backupPicker.keys': 'Clés S3',
  'backupPicker.keysTyped': 'Les saisir',
  'backupPicker.keysSecret': 'Utiliser un Secret présent dans le namespace',
  'backupPicker.keysSource':
    'Les clés de cette source sont conservées par le portail.',
  'backupPicker.accessKeyId': 'ID de clé d’accès',
  'backupPicker.secretAccessKey': 'Clé d’accès secrète',
  'backupPicker.temporaryKey':
    'Les clés qui commencent par ASIA sont temporaires : elles exigent un jeton de session, qu’Everest ne peut pas transmettre. Utilisez une clé permanente, qui commence par AKIA.',
  'backupPicker.keysStay':
    'Conservée comme secret de ce formulaire, jamais dans ses valeurs.',
  'backupPicker.secretName': 'Nom du Secret',
  'backupPicker.secretNameHelp':
    'Il contient AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY, porte le label everest-import.backstage.io/credentials: s3 et ne sert qu’à cet import. Le portail ne lit jamais ses valeurs.',
  'backupPicker.secretNotBrowsed':
    'Le portail ne lit pas les Secrets : il ne peut donc pas parcourir le bucket. Saisissez le chemin à la main.',
  'backupPicker.sourceNotBrowsed':
    'Le portail ne peut pas parcourir cette source. Saisissez le chemin à la main.',
  'backupPicker.clusterOnly':
    'Cette source n’est accessible que depuis le cluster : le portail ne peut donc pas la parcourir. Saisissez le chemin à la main.',
  'backupPicker.placeIncomplete':
    'Indiquez le point de terminaison, la région et le bucket pour y trouver des sauvegardes.',
  'backupPicker.keysIncomplete':
    'Saisissez les deux clés pour trouver des sauvegardes.',
  'backupPicker.find': 'Chercher des sauvegardes',
  'backupPicker.findAgain': 'Chercher à nouveau',
  'backupPicker.finding': 'Recherche de sauvegardes',
  'backupPicker.found': 'Sauvegardes trouvées',
  'backupPicker.foundCount_one': '{{count, number}} sauvegarde trouvée',
  'backupPicker.foundCount_other': '{{count, number}} sauvegardes trouvées',
  'backupPicker.nothingFound': 'Aucune sauvegarde reconnue ici',
  'backupPicker.nothingFoundText':
    'Parcourez les dossiers, ou saisissez le chemin à la main si vous le connaissez.',
  'backupPicker.partial':
    'Tout n’a pas été parcouru ({{folders, number}} dossiers l’ont été). Parcourez les dossiers pour le reste.',
  'backupPicker.more': 'Afficher plus',
  'backupPicker.search': 'Rechercher dans les résultats',
  'backupPicker.anyEngine': 'Tous',
  'backupPicker.newestOf': 'Sauvegardes les plus récentes : {{title}}',
  'backupPicker.allOf': 'Toutes les sauvegardes : {{title}}',
  'backupPicker.left': '{{left, number}} sauvegardes sur {{total, number}}',
  'backupPicker.unfit_one':
    'En afficher {{count, number}} de plus : incomplète ou inadaptée à cet import',
  'backupPicker.unfit_other':
    'En afficher {{count, number}} de plus : incomplètes ou inadaptées à cet import',
  'backupPicker.hideUnfit_one':
    'En masquer {{count, number}} : incomplète ou inadaptée à cet import',
  'backupPicker.hideUnfit_other':
    'En masquer {{count, number}} : incomplètes ou inadaptées à cet import',
  'backupPicker.unread': 'pas encore examinée',
  'backupPicker.lookedInVain':
    'Examinée à l’instant : elle a disparu, ou n’est pas une sauvegarde connue ici.',
  'backupPicker.complete': 'complète',
  'backupPicker.incomplete': 'incomplète',
  'backupPicker.version': 'version {{version}}',
  'backupPicker.restored': '{{size}} une fois restaurée',
  'backupPicker.wrongEngine':
    'C’est une sauvegarde de {{engine}} ; la base de données sera de type {{wanted}}.',
  'backupPicker.wrongKind':
    '{{importer}} ne lit pas ce format. Formats lus : {{kinds}}.',
  'backupPicker.browse': 'Parcourir les dossiers',
  'backupPicker.hideBrowse': 'Masquer les dossiers',
  'backupPicker.folders': 'Dossiers',
  'backupPicker.root': 'Racine',
  'backupPicker.openFolder': 'Ouvrir le dossier {{name}}',
  'backupPicker.useFolder': 'Utiliser ce dossier',
  'backupPicker.useFile': 'Utiliser {{name}}',
  'backupPicker.loadMore': 'Charger plus',
  'backupPicker.emptyFolder': 'Ce dossier est vide.',
  'backupPicker.loadingFolder': 'Chargement du dossier',
  'backupPicker.path': 'Chemin de la sauvegarde',
  'backupPicker.pathHelp':
    'Il se remplit quand vous choisissez une sauvegarde ; vous pouvez toujours le saisir.',
  'backupPicker.waiting': 'Chargement des formats que lit l’importateur',
  'backupPicker.chosen': 'Choix',
  'backupPicker.kind': 'Format',
  'backupPicker.time': 'Créée',
  'backupPicker.size': 'Taille',
  'backupPicker.engineVersion': 'Version du moteur',
  'backupPicker.engineOf': 'Moteur',
  'backupPicker.yes': 'oui',
  'backupPicker.no': 'non',
  'backupPicker.fault.source': 'Choisissez où se trouve la sauvegarde.',
  'backupPicker.fault.endpoint':
    'Le point de terminaison {{value}} n’est pas valide : indiquez une URL http(s) telle que https://s3.eu-central-1.amazonaws.com, sans identifiants.',
  'backupPicker.fault.region':
    'La région {{value}} n’est pas valide : indiquez-en une telle que eu-central-1.',
  'backupPicker.fault.bucket':
    'Le bucket {{value}} n’est pas valide : indiquez un nom simple de 3 à 63 minuscules, chiffres, traits d’union et points.',
  'backupPicker.fault.keys':
    'Saisissez l’ID de clé d’accès et la clé d’accès secrète d’une clé permanente, ou nommez un Secret.',
  'backupPicker.fault.mask':
    'Une clé masquée n’est pas une clé : saisissez à nouveau les clés.',
  'backupPicker.fault.secretName':
    'Le Secret {{value}} n’est pas valide : indiquez son nom, en minuscules, chiffres, traits d’union et points.',
  'backupPicker.fault.cancelled':
    'On ne sait pas encore si l’importateur lit cette sauvegarde : poursuivez à nouveau.',
  'backupPicker.fault.missing':
    'Choisissez une sauvegarde, ou indiquez son chemin.',
  'backupPicker.fault.long': 'Le chemin dépasse 1024 caractères.',
  'backupPicker.fault.blank':
    'Le chemin contient des espaces, qu’Everest n’accepte pas. Copiez la sauvegarde vers un chemin sans espaces.',
  'backupPicker.fault.malformed':
    'Le chemin {{value}} n’est pas valide : indiquez des dossiers séparés par une seule barre oblique, par exemple shop/backup-1.',
};
