import type { StageWords } from '../CauseWords';

const PORTAL =
  'Le portail n’a pas créé la base : demandez à ceux qui l’exploitent.';
const EVEREST =
  'L’opérateur d’Everest ne dit rien et n’avance pas : demandez à l’équipe plateforme s’il tourne, dans le namespace everest-system.';
const LOG = 'Regardez dans le journal de l’importateur ce qu’il fait.';

/** What to look at where an import stays at a stage. */
export const look: StageWords = {
  requested: PORTAL,
  checked: PORTAL,
  'secrets-made': PORTAL,
  'database-created':
    'Regardez les Pods et volumes de la base : pas de place sur un nœud, une image, un volume qui ne se lie pas. S’il n’y en a pas, l’opérateur du moteur ne dit rien : demandez son journal à l’équipe plateforme.',
  'database-ready-empty': EVEREST,
  importing: EVEREST,
  'job-created':
    'Le Job n’a pas créé de Pod : regardez ses événements ; un quota ou une règle du namespace le refuse.',
  'pod-waiting':
    'Le Pod ne démarre pas : regardez ses conditions et événements ; pas de place sur un nœud, ou un Secret qui manque.',
  'pod-pulling':
    'L’image n’arrive pas : vérifiez dans les événements du Pod son nom, les droits et les limites du registre.',
  'importer-started': LOG,
  'importer-restarted': LOG,
  restore:
    'Regardez ce que l’opérateur du moteur dit de la restauration, et les Pods de la base.',
  'importer-ended':
    'L’importateur a fini, et la base n’est pas prête : regardez-la dans Everest, ainsi que ses Pods.',
  blocked: 'Regardez la cause de l’import.',
  deleting:
    'Quelque chose retient la base : demandez ses finalizers à l’équipe plateforme.',
};
