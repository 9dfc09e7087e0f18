import type { AdviceWords } from '../CheckWords';

const NOTHING_AT = 'Il n’y a rien à {{path}} dans le bucket {{bucket}}.';
const FINDS_NOTHING =
  'L’importateur démarrerait et ne trouverait pas de sauvegarde.';
const NO_POD = 'L’import resterait à l’état Running sans Pod.';
const UNLISTED = 'si bien que rien n’a été cherché autour.';
const MISMATCH =
  'La sauvegarde est de la version {{found}}, la base de données serait en {{version}}.';
const FITTING = 'Choisissez une version qui convient à {{found}}.';
const UNRECOGNISED =
  'Ce qui s’y trouve n’a pas été reconnu comme une sauvegarde.';
const COMPARE =
  'Regardez dans le dossier, et comparez-le à un chemin qui a fonctionné.';

export const advice: AdviceWords = {
  'backup-archived': {
    title:
      'La sauvegarde est dans la classe de stockage {{classes}}, d’où rien ne se lit immédiatement.',
    remedy:
      'Restaurez d’abord ses objets dans S3, ou copiez-la dans la classe standard.',
  },
  'backup-incomplete': {
    title: 'La sauvegarde n’a pas été terminée, ou n’est plus entière.',
    remedy: 'Choisissez-en une complète, ou refaites la sauvegarde.',
  },
  'backup-other-engine': {
    title:
      'La sauvegarde est de {{found}}, et la base de données doit être {{type}}.',
    remedy: 'Choisissez une sauvegarde du même type de base, ou un autre type.',
  },
  'backup-other-kind': {
    title:
      'L’importateur {{importer}} accepte {{kinds}} ; la sauvegarde est {{kind}}.',
    remedy: 'Choisissez un importateur qui l’accepte, ou une autre sauvegarde.',
  },
  'path-empty': {
    title: NOTHING_AT,
    detail: FINDS_NOTHING,
    remedy: 'Choisissez la sauvegarde dans la liste, ou corrigez le chemin.',
  },
  'path-empty-near': {
    title: NOTHING_AT,
    detail: FINDS_NOTHING,
    remedy:
      'Vouliez-vous dire {{closest}} ? Choisissez la sauvegarde dans la liste, ou corrigez le chemin.',
  },
  'path-half-way': {
    title:
      'Le chemin {{path}} n’est pas lui-même une sauvegarde ; il y en a une à {{near}}.',
    remedy: 'Indiquez le chemin de la sauvegarde elle-même, comme {{near}}.',
  },
  'path-not-for-importer': {
    title:
      'Le chemin {{path}} n’est pas disposé comme le veut l’importateur {{importer}}.',
    detail: 'Beaucoup d’importateurs tournent alors des heures sans fin.',
    remedy:
      'Choisissez la sauvegarde dans la liste, ou comparez le chemin à un autre qui a fonctionné.',
  },
  'pod-security-restricted': {
    title:
      'Le namespace {{namespace}} n’exécute que des Pods avec un contexte de sécurité, que le Pod de l’importateur n’a pas.',
    detail: NO_POD,
    remedy:
      'Choisissez un autre namespace, ou demandez à l’équipe plateforme de mettre pod-security.kubernetes.io/enforce à baseline.',
  },
  'quota-demands-resources': {
    title:
      'Un quota du namespace {{namespace}} exige {{demanded}} de chaque Pod, et le Pod de l’importateur n’en a pas.',
    detail: NO_POD,
    remedy:
      'Demandez à l’équipe plateforme une LimitRange avec des valeurs par défaut, ou choisissez un autre namespace.',
  },
  'quota-full': {
    title:
      'Le quota {{quota}} du namespace {{namespace}} n’a pas de place pour un Pod de plus.',
    remedy:
      'Demandez de la place à l’équipe plateforme, ou supprimez ce qui ne sert pas.',
  },
  'storage-too-small': {
    title:
      'La sauvegarde a besoin d’environ {{gib}} Gio, et le stockage est de {{size}}.',
    remedy: 'Choisissez plus de stockage.',
  },
  'storage-too-small-as-it-lies': {
    title:
      'La sauvegarde fait {{gib}} Gio telle quelle, et le stockage est de {{size}}.',
    remedy: 'Choisissez plus de stockage.',
  },
  'version-mismatch': {
    title: MISMATCH,
    detail:
      'Une version plus ancienne ne peut pas lire ce qu’a écrit une plus récente.',
    remedy: FITTING,
  },
  'version-mismatch-files': {
    title: MISMATCH,
    detail:
      'pgBackRest copie des fichiers, que seule la même version majeure peut lire.',
    remedy: FITTING,
  },
  'warning-backup-recognised': {
    title: UNRECOGNISED,
    detail: 'L’importateur accepte {{kinds}}.',
    remedy: COMPARE,
  },
  'warning-importer-image-tag': {
    title:
      'L’importateur utilise l’image {{image}}, qui peut changer à chaque téléchargement.',
    remedy:
      'Demandez à l’équipe plateforme de la désigner par un tag ou son digest.',
  },
  'warning-importer-image-tag-none': {
    title:
      'L’importateur {{name}} n’indique pas d’image : son Pod ne peut pas démarrer.',
    remedy: 'Demandez à qui a fait l’importateur.',
  },
  'warning-postgresql-replicas': {
    title:
      'Everest avant {{release}} pouvait dire terminé un import PostgreSQL à plusieurs nœuds alors que la base était vide.',
    remedy:
      'Importez dans un seul nœud, ou regardez ensuite dans la base de données.',
  },
  'warning-technical-preview': {
    title: 'L’import de données est un aperçu technique d’Everest.',
    remedy: 'Comparez les données à leur source avant de vous y fier.',
  },
  'skipped-backup-complete': {
    title: 'Rien de ce qui a été lu ne dit si la sauvegarde a été terminée',
  },
  'skipped-backup-fits': {
    title:
      'Non vérifié ici : l’importateur ne dit pas quels formats il accepte',
  },
  'skipped-backup-reachable': { title: 'Le bucket n’a pas été examiné' },
  'skipped-backup-recognised': {
    title: UNRECOGNISED,
    detail:
      'L’importateur ne dit pas ce qu’il accepte, ce n’est donc pas vérifié ici.',
    remedy: COMPARE,
  },
  'skipped-backup-size': {
    title:
      'La place disponible n’est pas vérifiée : l’importateur ne dit pas combien prend une sauvegarde',
    detail:
      'La sauvegarde fait au plus {{gib}} Gio telle quelle ; importée, elle peut prendre bien plus. Qui a fait l’importateur peut le dire par l’annotation everest-import.backstage.io/space-factor.',
  },
  'skipped-backup-size-unsized': {
    title:
      'La place disponible n’est pas vérifiée : rien ne dit la taille de la sauvegarde',
  },
  'skipped-path-fits-importer': {
    title:
      'Non vérifié ici : l’importateur ne dit pas à quoi un chemin doit ressembler',
  },
  'skipped-path-fits-importer-unread': {
    title: 'Le modèle de chemin de l’importateur ne peut pas être lu ici',
  },
  'skipped-pod-quota': {
    title: 'Les quotas du namespace n’ont pas été examinés',
    detail:
      'Le portail n’a pas le droit d’y lire resourcequotas et limitranges ; ces deux droits sont facultatifs.',
  },
  'pass-backup-archived': { title: 'La sauvegarde se lit immédiatement' },
  'pass-backup-complete': { title: 'La sauvegarde a été terminée' },
  'pass-backup-exists': { title: 'Il y a quelque chose à ce chemin' },
  'pass-backup-fits': {
    title: 'L’importateur accepte ce format de sauvegarde',
  },
  'pass-backup-reachable': { title: 'Le bucket peut être lu' },
  'pass-backup-reachable-archived-denied': {
    title: 'La sauvegarde est là',
    detail: `Ces clés ne permettent pas de lister le bucket, ${UNLISTED}`,
  },
  'pass-backup-reachable-archived-slow': {
    title: 'La sauvegarde est là',
    detail: `Le service est lent à lister le bucket, ${UNLISTED}`,
  },
  'pass-backup-reachable-denied': {
    title: 'La sauvegarde peut être lue',
    detail: `Ces clés ne permettent pas de lister le bucket, ${UNLISTED}`,
  },
  'pass-backup-reachable-slow': {
    title: 'La sauvegarde peut être lue',
    detail: `Le service est lent à lister le bucket, ${UNLISTED}`,
  },
  'pass-backup-recognised': { title: 'C’est une sauvegarde : {{backup}}' },
  'pass-backup-size': { title: 'Le stockage suffit pour la sauvegarde' },
  'pass-backup-version': { title: 'La version convient à la sauvegarde' },
  'pass-importer-image-tag': {
    title: 'L’image de l’importateur a un tag ou un digest',
  },
  'pass-path-fits-importer': {
    title: 'Le chemin est disposé comme le veut l’importateur',
  },
  'pass-pod-quota': {
    title: 'Le namespace a de la place pour le Pod de l’importateur',
  },
  'pass-pod-security': { title: 'Le Pod de l’importateur peut y tourner' },
};
