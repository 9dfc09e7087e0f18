import type { CauseWords } from '../CauseWords';

const NO_IMAGE = 'El contenedor no puede arrancar sin su imagen.';
const WAITS = 'El contenedor lo espera y no arranca.';
const NO_POD =
  'Kubernetes no crea ningún Pod antes de eso, y solo lo dice en eventos.';

export const pods: CauseWords<'pods'> = {
  'image-rate-limited': {
    title: 'El registro no deja al clúster descargar más imágenes por ahora',
    meaning: `El registro cuenta las descargas, y el clúster ha agotado las suyas. ${NO_IMAGE}`,
    remedy:
      'Espere, o haga que la imagen se descargue de una réplica o con una cuenta propia.',
  },
  'image-denied': {
    title: 'El registro no entrega la imagen al clúster',
    meaning: `La imagen no existe, o necesita un inicio de sesión que el clúster no tiene. ${NO_IMAGE}`,
    remedy:
      'Compruebe el nombre de la imagen; dé a los nodos, o al ServiceAccount del Pod, acceso al registro.',
  },
  'registry-unreachable': {
    title: 'Los nodos no llegan al registro de la imagen',
    meaning: `Entre el nodo y el registro se interponen la red, el DNS o el certificado. ${NO_IMAGE}`,
    remedy: 'Compruebe desde un nodo si el registro responde.',
  },
  'image-platform': {
    title: 'La imagen no está hecha para los procesadores de los nodos',
    meaning: `Hay una imagen, para otros procesadores. ${NO_IMAGE}`,
    remedy:
      'Construya la imagen para la plataforma de los nodos, o añada nodos de la otra.',
  },
  'image-name-wrong': {
    title: 'No hay ninguna imagen con ese nombre',
    meaning: `El registro responde, y no tiene esa imagen o etiqueta. ${NO_IMAGE}`,
    remedy:
      'Corrija el nombre de la imagen donde se define, o súbala. El Job de un importador conserva el nombre con el que empezó.',
  },
  'image-no-room': {
    title: 'El nodo no tiene sitio para la imagen',
    meaning: `El disco del nodo está lleno. ${NO_IMAGE}`,
    remedy: 'Haga sitio en el nodo, o retírelo del servicio hasta que lo haya.',
  },
  'image-not-pulled': {
    title: 'No se puede descargar una imagen',
    meaning: `Kubernetes lo intenta una y otra vez, y el portal no conoce ninguna causa que encaje con lo que dice. ${NO_IMAGE}`,
    remedy: 'Mire la línea y los eventos del Pod: dicen el motivo.',
  },
  'secret-missing': {
    title: 'Falta un Secret que la importación necesita',
    meaning: `Alguien lo borró, o nunca se creó. ${WAITS}`,
    remedy:
      'Vuelva a crear el Secret que indica el mensaje; uno que crea Everest solo vuelve con una nueva importación.',
  },
  'config-map-missing': {
    title: 'Falta un ConfigMap que el Pod necesita',
    meaning: `Alguien lo borró, o nunca se creó. ${WAITS}`,
    remedy: 'Vuelva a crear el ConfigMap que indica el mensaje.',
  },
  'image-runs-as-root': {
    title: 'La imagen se ejecutaría como root, y no está permitido',
    meaning:
      'El Pod no puede ejecutarse como root, y la imagen no indica otro usuario por su número. El contenedor no arranca.',
    remedy: 'Dé a la imagen del importador un usuario numérico.',
  },
  'command-missing': {
    title: 'La imagen no tiene ese programa',
    meaning:
      'El comando del importador no está en su imagen, así que el contenedor no pudo arrancar. No ha llegado ningún dato.',
    remedy: 'Corrija el comando del importador, o su imagen.',
  },
  'image-platform-run': {
    title: 'La imagen es para otros procesadores',
    meaning:
      'El programa de la imagen está hecho para otros procesadores que los del nodo. No ha llegado ningún dato.',
    remedy:
      'Construya la imagen del importador para la plataforma de los nodos.',
  },
  'volume-not-attached': {
    title: 'No se puede llevar un volumen al nodo',
    meaning: `Otro nodo aún lo retiene, o falla lo que conecta los volúmenes. ${WAITS}`,
    remedy:
      'Mire si el nodo que lo tiene sigue vivo; uno que ya no está hay que sacarlo del clúster.',
  },
  'sandbox-failed': {
    title: 'El nodo no puede crear la red del Pod',
    meaning: `El plugin de red del nodo falla, o no le quedan direcciones. ${WAITS}`,
    remedy: 'Examine el plugin de red del nodo que indica el evento.',
  },
  'node-cannot-begin': {
    title: 'El nodo no puede empezar con el Pod',
    meaning: `Falla allí lo que necesita cualquier Pod: el runtime, el disco o una imagen del propio Kubernetes; el evento dice qué. ${WAITS}`,
    remedy: 'Ocúpese del nodo, o retírelo del servicio.',
  },
  'pod-security': {
    title: 'Las reglas de seguridad del namespace rechazan el Pod',
    meaning: `Everest no puede dar a un importador un contexto de seguridad, y el namespace exige uno. ${NO_POD}`,
    remedy:
      'Haga que el namespace aplique un nivel que el Pod cumpla, `baseline` para importadores.',
  },
  'service-account-missing': {
    title: 'Falta la cuenta con la que se ejecuta el importador',
    meaning: `Everest crea un ServiceAccount para cada importación, y se borró este o el del namespace. ${NO_POD}`,
    remedy: 'Vuelva a crear el ServiceAccount que indica el mensaje.',
  },
  'namespace-leaves': {
    title: 'El namespace se está borrando',
    meaning:
      'No se puede crear nada nuevo en él. Un namespace que se borra con una base de datos dentro puede quedarse atascado: Everest se niega entonces a soltar la base.',
    remedy:
      'Si era lo previsto, no hay nada que hacer; si no, pregunte al equipo de plataforma y use otro namespace.',
  },
  'pod-not-made': {
    title: 'Kubernetes no crea el Pod',
    meaning:
      'Lo intenta una y otra vez, y el portal no conoce ninguna causa que encaje con lo que dice su evento.',
    remedy: 'Corrija lo que indica el evento.',
  },
};
