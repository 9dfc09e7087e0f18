import type { CauseWords } from '../CauseWords';

const NOTHING =
  'L’importateur s’est arrêté avant de modifier la base de données.';
const PARTLY =
  'La base de données peut contenir une partie des données : ne l’utilisez pas en l’état.';

export const importer: CauseWords<'importer'> = {
  'importer-request-invalid': {
    title: 'L’importateur ne peut rien faire de ce qui lui est demandé',
    meaning: NOTHING,
    remedy: 'Corrigez les paramètres ou la source que le message indique.',
  },
  'importer-source-unreachable': {
    title: 'L’importateur ne parvient pas à joindre le serveur S3',
    meaning: `Il l’appelle depuis le cluster, qui a peut-être accès à moins de choses que le portail. ${NOTHING}`,
    remedy:
      'Demandez à l’équipe plateforme si le cluster peut joindre le point de terminaison.',
  },
  'importer-source-denied': {
    title: 'Le serveur S3 refuse les clés',
    meaning: NOTHING,
    remedy: 'Vérifiez la clé d’accès et ses droits sur le bucket.',
  },
  'importer-object-missing': {
    title: 'Il n’y a rien à ce chemin',
    meaning: NOTHING,
    remedy: 'Vérifiez le bucket et le chemin.',
  },
  'importer-source-changed': {
    title: 'La sauvegarde a été remplacée pendant sa lecture',
    meaning: `Ce qui est arrivé provient de deux sauvegardes. ${PARTLY}`,
    remedy: 'Attendez la fin de ce qui écrit la sauvegarde.',
  },
  'importer-format-unknown': {
    title: 'L’importateur ne reconnaît pas ce qui se trouve à ce chemin',
    meaning: NOTHING,
    remedy: 'Choisissez l’importateur qui convient à la sauvegarde.',
  },
  'importer-dump-damaged': {
    title: 'Le dump est tronqué ou endommagé',
    meaning: PARTLY,
    remedy: 'Refaites le dump.',
  },
  'importer-dump-too-new': {
    title: 'Le dump vient d’une version plus récente que la base de données',
    meaning: NOTHING,
    remedy: 'Choisissez au moins la version du dump.',
  },
  'importer-target-lacks': {
    title: 'Il manque à la base de données ce dont le dump a besoin',
    meaning: `Le message l’énumère, par exemple des rôles ou des extensions. ${NOTHING}`,
    remedy:
      'Faites-le ajouter à la base de données, ou indiquez dans les paramètres qu’il est à créer ou à laisser de côté.',
  },
  'importer-dump-dangerous': {
    title: 'Le dump ferait plus qu’apporter des données',
    meaning: `Il lancerait des programmes, lirait des fichiers ou modifierait le serveur. ${NOTHING}`,
    remedy:
      'Faites un dump sans l’instruction que le message indique. Si le dump n’est pas de vous, demandez à qui l’a fait.',
  },
  'importer-tool-missing': {
    title: 'Il manque un outil dans l’image de l’importateur',
    meaning: NOTHING,
    remedy: 'Réparez l’image de l’importateur.',
  },
  'importer-tool-too-old': {
    title: 'Un outil de l’image de l’importateur est trop ancien pour le dump',
    meaning: NOTHING,
    remedy:
      'Construisez l’image de l’importateur avec un outil plus récent, ou faites le dump dans un format que le message indique.',
  },
  'importer-target-unreachable': {
    title: 'L’importateur ne parvient pas à joindre la base de données',
    meaning: 'Il a essayé un certain temps. Aucune donnée n’est arrivée.',
    remedy:
      'Examinez la base de données dans Everest, et attendez qu’elle aille bien.',
  },
  'importer-target-denied': {
    title: 'La base de données refuse l’importateur',
    meaning:
      'Elle n’accepte pas le nom et le mot de passe du Secret de ses utilisateurs.',
    remedy: 'Vérifiez le Secret des utilisateurs de la base de données.',
  },
  'importer-import-failed': {
    title: 'La base de données a refusé une partie du dump',
    meaning: PARTLY,
    remedy:
      'Le message indique l’instruction : corrigez le dump ou les paramètres.',
  },
  'importer-target-not-empty': {
    title: 'La base de données à remplir n’est pas vide',
    meaning: NOTHING,
    remedy:
      'Donnez-lui un autre nom dans les paramètres, ou laissez l’importateur la supprimer d’abord.',
  },
  'importer-rows-missing': {
    title: 'Toutes les données ne sont pas arrivées',
    meaning: PARTLY,
    remedy: 'Refaites le dump.',
  },
  'importer-checksums-differ': {
    title: 'La base de données contient autre chose que ce qui a été envoyé',
    meaning:
      'Toutes les lignes sont arrivées, mais celles des tables que le message indique diffèrent de la sauvegarde : n’utilisez pas la base de données en l’état.',
    remedy:
      'Cherchez ce qui modifie les lignes à l’écriture, comme des triggers de la sauvegarde, puis importez à nouveau.',
  },
  'importer-no-room': {
    title: 'L’importateur a manqué d’espace temporaire',
    meaning: PARTLY,
    remedy:
      'Donnez-lui plus de place dans ses paramètres, ou utilisez un format qui n’en demande pas.',
  },
  'importer-stopped': {
    title: 'L’importateur a reçu l’ordre de s’arrêter',
    meaning: `Quelqu’un ou le cluster a mis fin à son Pod. ${PARTLY}`,
    remedy:
      'Cherchez qui y a mis fin : une personne, ou la mise en maintenance d’un nœud.',
  },
  'importer-failed': {
    title: 'L’importateur s’est terminé sur une erreur',
    meaning: PARTLY,
    remedy:
      'Le message est celui de l’importateur : corrigez ce qu’il indique.',
  },
};
