import type { StageWords } from '../CauseWords';

const PORTAL = 'O portal não criou o banco de dados: pergunte a quem o opera.';
const EVEREST =
  'O operador do Everest não diz nada e não avança: pergunte à equipe de plataforma se ele está rodando, no namespace everest-system.';
const LOG = 'Veja no log do importador o que ele faz.';

/** What to look at where an import stays at a stage. */
export const look: StageWords = {
  requested: PORTAL,
  checked: PORTAL,
  'secrets-made': PORTAL,
  'database-created':
    'Olhe os Pods e volumes do banco de dados: falta de lugar em um nó, uma imagem, um volume que não se vincula. Se não houver nenhum, o operador do motor não diz nada: peça o log dele à equipe de plataforma.',
  'database-ready-empty': EVEREST,
  importing: EVEREST,
  'job-created':
    'O Job não criou nenhum Pod: olhe os eventos dele; uma cota ou uma política do namespace o recusa.',
  'pod-waiting':
    'O Pod não inicia: olhe as condições e os eventos dele; não há lugar em nenhum nó, ou falta um Secret.',
  'pod-pulling':
    'A imagem não chega: verifique nos eventos do Pod o nome, as permissões e os limites do registro.',
  'importer-started': LOG,
  'importer-restarted': LOG,
  restore:
    'Veja o que o operador do motor diz da restauração, e os Pods do banco de dados.',
  'importer-ended':
    'O importador terminou, e o banco de dados não está pronto: olhe-o no Everest, e os Pods dele.',
  blocked: 'Olhe a causa da importação.',
  deleting:
    'Algo segura o banco de dados: pergunte à equipe de plataforma pelos finalizers dele.',
};
