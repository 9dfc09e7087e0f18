import type { CauseWords } from '../CauseWords';

const HOST = 'El mensaje indica el host.';

export const network: CauseWords<'network'> = {
  'api-server-away': {
    title: 'El importador no llega a Kubernetes',
    meaning:
      'Pide al servidor de API del clúster que empiece una restauración, y no obtuvo conexión.',
    remedy:
      'Busque una NetworkPolicy del namespace que aparte los Pods del servidor de API.',
  },
  'api-server-not-trusted': {
    title: 'El importador no confía en Kubernetes',
    meaning:
      'Pide al servidor de API del clúster que empiece una restauración, y lo que respondió tiene otro certificado que el que se da a conocer a los Pods.',
    remedy:
      'Busque un proxy en medio, y examine los certificados del clúster: los Pods los conocen por el ConfigMap kube-root-ca.crt.',
  },
  'database-tls-refused': {
    title: 'El importador y la base de datos no se entienden en el cifrado',
    meaning:
      'Uno de los dos solo acepta conexiones cifradas, o el cliente no conoce el certificado de la base de datos. No se ha enviado nada a la base de datos.',
    remedy:
      'Dé al cliente del importador la autoridad de certificación de la base de datos, o su opción para conexiones dentro del clúster.',
  },
  'database-unreachable': {
    title: 'La base de datos no responde',
    meaning:
      'El importador, o la herramienta que restaura, no obtuvo conexión con la base de datos mientras trabajaba.',
    remedy:
      'Mire en Everest cómo está la base de datos, y busque una NetworkPolicy en medio.',
  },
  'tls-refused': {
    title: 'No se confía en el certificado de un servidor',
    meaning: `El clúster no conoce a quien lo firmó, es para otro nombre, ha caducado, o el servidor no habla TLS. ${HOST}`,
    remedy:
      'Dé al servidor un certificado en el que confíe el clúster; si es el servidor S3 y la red es segura, se puede pedir la importación sin comprobarlo.',
  },
  'dns-failed': {
    title: 'Un nombre de host no se conoce en el clúster',
    meaning: `El DNS del clúster no tiene ninguna dirección para él. ${HOST}`,
    remedy:
      'Compruebe si hay erratas en el punto de conexión, si el bucket debe ir en la ruta y no en el nombre de host, y el DNS del clúster.',
  },
  'connection-refused': {
    title: 'Un servidor rechaza la conexión',
    meaning: `Nada escucha en esa dirección y ese puerto. ${HOST}`,
    remedy:
      'Compruebe esa dirección, como el punto de conexión y su puerto, y si el servidor está en marcha.',
  },
  'connection-timed-out': {
    title: 'Un servidor no responde al clúster',
    meaning: `Un cortafuegos o una NetworkPolicy descarta los paquetes, o el servidor no está. ${HOST}`,
    remedy:
      'Abra el camino de los nodos de la base de datos al punto de conexión, y compruebe el punto de conexión.',
  },
  'reconcile-paused': {
    title: 'La base de datos quedó en pausa para Everest',
    meaning:
      'Los importadores apartan a Everest de la base de datos mientras trabajan, con una anotación. Ahora no trabaja ninguno en ella, y nadie la ha retirado, como tras un importador que fue eliminado: Everest ya no hace nada por la base de datos.',
    remedy: 'Quite la anotación de la base de datos.',
  },
  'operator-silent': {
    title: 'Everest no continúa, y no dice por qué',
    meaning:
      'El operador de Everest escribe su primera palabra en segundos. Puede que no esté en marcha, que no atienda este namespace, o que falle sin decírselo a nadie.',
    remedy: 'Mire si el operador de Everest está en marcha, y su registro.',
  },
  'database-never-ready': {
    title: 'La base de datos no arranca, y nada dice por qué',
    meaning:
      'Los operadores de los motores dicen poco a Everest de aquello en que fallan: una versión que no está en su lista, un objeto que no pueden crear.',
    remedy:
      'Examine los Pods de la base de datos y el registro del operador del motor.',
  },
  'pod-missing': {
    title: 'El importador está en marcha, y no hay ningún Pod suyo',
    meaning:
      'Kubernetes no creó ningún Pod para su Job, o se borró, y ningún evento dice por qué.',
    remedy: 'Examine el Job y el controller manager del clúster.',
  },
};
