/**
 * The page in Spanish, as written in Mexico and the United States.
 *
 * What is said of a person is worded without gender where the record does not tell it, and never
 * stronger than in English.
 */

import { counting } from "./counting.ts";
import type { Words } from "./english.ts";
import type { Link } from "./standing.ts";

const { figure, amount } = counting("es-MX");
const relations = (n: number) => amount(n, "relación", "relaciones");
const entities = (n: number) => amount(n, "entidad", "entidades");
const claims = (n: number) => amount(n, "afirmación", "afirmaciones");
const steps = (n: number) => amount(n, "paso", "pasos");
const documents = (n: number) => amount(n, "documento", "documentos");

/** A time without the preposition that it may begin with. */
const bare = (date: string) => date.replace(/^en /, "");
/** A day with its article, any other time as it is. */
const the = (date: string) => /^\d{1,2} de /.test(date) ? `el ${date}` : bare(date);
/** The time after “de”, and after “a más tardar”. */
const since = (date: string) => the(date).startsWith("el ") ? `del ${date}` : `de ${bare(date)}`;
const at = (date: string) =>
  /^(el|en|un|quizá|hacia) /.test(the(date)) ? the(date) : `en ${bare(date)}`;

/** A case, action, authority or place in a sentence of legal standing. */
function tied(link: Link, name: string): string {
  const words: Readonly<Record<Link, string>> = {
    in: "en",
    by: "por parte de",
    to: "a",
    prosecution: "en un proceso promovido por",
  };
  return `${words[link]} ${name}`;
}

export const SPANISH: Words = {
  language: "Español",
  code: "es",
  tag: "es",
  figure,
  STRINGS: {
    search: "Buscar",
    searchHint: "Buscar nombres, identificadores, notas",
    searchKey: "/",
    searchNothing: (query) => `Nada aquí se llama ni dice “${query}”.`,
    searchFound: (n) => `${amount(n, "resultado", "resultados")}. Las flechas eligen, Intro abre.`,
    alsoKnown: (alias) => `también “${alias}”`,
    hasIdentifier: (value) => `identificador ${value}`,
    hasId: (value) => `clave ${value}`,
    inDescription: "en su descripción",
    inClaim: { quote: "citado:", note: "nota:" },
    hiddenByFilters: "oculto por los filtros",
    reveal: (n) =>
      `Mostrar ${amount(n, "resultado oculto", "resultados ocultos")}: quitar los filtros`,

    marks: { colon: ": ", comma: ", ", semicolon: "; " },
    places: { read: "Leer", chart: "Grafo", list: "Listas", filter: "Filtrar" },
    placesName: "Secciones",

    graph: "Grafo",
    chartRole: "grafo",
    chartName: (n, r) =>
      `Grafo de ${entities(n)} y ${relations(r)}. Las flechas pasan de una entidad a otra, más y ` +
      "menos acercan y alejan, 0 muestra todo. Lo mismo está en las tablas y en Detalles.",
    showingSome: (n, of) =>
      `Se muestran ${figure(n)} de ${
        figure(of)
      } entidades: las más conectadas y lo que está abierto con sus vecinas`,
    nothingLeft: "Los filtros no dejan nada que mostrar.",
    nothingAtAll: "Este conjunto de datos no contiene entidades.",
    around: "Alrededor de",
    depth: "Pasos desde ahí",
    steps,
    wholeGraph: "Volver al conjunto",
    status: (n, r) => `${relations(r)} entre ${entities(n)}`,

    view: "Vista",
    fit: "Mostrar todo",
    zoomIn: "Acercar",
    zoomOut: "Alejar",
    themeDark: "Oscuro",
    themeLight: "Claro",
    keys: "Teclas",
    print: "Imprimir",
    language: "Idioma",

    filters: "Filtros",
    clearAll: "Quitar todos",
    clearOne: (name) => `Quitar el filtro ${name}`,
    noFilters: "Nada está filtrado: se muestra todo el registro.",
    byType: "Tipo",
    byTypeNote: "un extremo de la relación es",
    byFamily: "Familia",
    byBasis: "Fundamento",
    byBasisNote: "el más firme primero",
    byDocument: "Documento",
    byState: "Concordancia",
    uncontested: "Solo lo no controvertido",
    byRelation: "Clase de relación",
    byStance: "Postura de la afirmación",
    byPublisher: "Publicado por",
    bySpeaker: "Dicho por",
    byCountry: "País",
    byStatus: "Estado de la afirmación",
    active: (n) => `${figure(n)} elegidos`,
    clear: "Quitar",
    findIn: (what) => `Buscar en: ${what}`,
    noneFits: (query) => `Nada aquí se llama “${query}”.`,
    moreValues: (n) => `Mostrar más (${figure(n)})`,
    ended: "Lo que ha terminado",
    dimEnded: "Atenuarlo en el grafo",
    endedMeaning:
      "Todo lo que se afirma de ello había terminado con certeza el día mostrado: pasó su último día posible, o la etapa fue cerrada.",

    filterNames: {
      type: "Tipo",
      family: "Familia",
      relation: "Relación",
      state: "Concordancia",
      basis: "Fundamento",
      "min-basis": "Al menos",
      "without-basis": "Sin el fundamento",
      document: "Documento",
      "without-document": "Sin",
      publisher: "Publicado por",
      "without-publisher": "Sin el editor",
      speaker: "Dicho por",
      "without-speaker": "Sin lo dicho por",
      "without-authorities": "Sin las autoridades de",
      stance: "Postura",
      status: "Estado",
      country: "País",
      "true-at": "Vigente en",
      "true-in": "Vigente entre",
      "known-by": "Conocido hasta",
      certainty: "Fechas",
      uncontested: "No controvertido",
    },

    legend: "Leyenda",
    legendAll: "Tipos, líneas y dirección",
    legendTypes: "Forma, letra y color indican el tipo",
    legendLines: "La línea indica en qué se funda",
    legendUncited: "Sin cita",
    legendContested: "Controvertida",
    legendDenied: "Solo negada",
    legendMentioned: "Solo nombrados juntos",
    legendDirection: "Léase en el sentido de la flecha",
    legendWidth: "Más orígenes independientes",
    legendOver: "Ya terminado con certeza",
    legendFilters: "Elija una marca para ver solo lo que la lleva.",

    about: "Acerca de este registro",
    details: "Detalles",
    close: "Cerrar",
    entities: "Entidades",
    relations: "Relaciones",
    columns: {
      name: "Nombre",
      type: "Tipo",
      relations: "Relaciones",
      start: "Desde",
      country: "País",
      source: "De",
      relation: "Relación",
      target: "A",
      basis: "Fundamento",
      claims: "Afirmaciones",
      origins: "Orígenes",
      state: "Estado",
    },
    noRows: "No hay filas con estos filtros.",
    split: "Altura de las listas",
    hideLists: "Ocultar las listas",
    showLists: "Mostrar las listas",

    untitled: "Registro sin título",
    uncited: "Esta es una red sin citas: ninguna de sus relaciones nombra una fuente.",
    failed: "El explorador no pudo iniciarse; en su lugar se muestra el registro simple.",
    loading: "Abriendo el registro…",
  },

  READER: {
    questions: "Por dónde empezar",
    whatThisIs: (entities, relations, claims) =>
      `Un registro de ${figure(relations)} relaciones entre ${
        figure(entities)
      } entidades, fundadas en ` +
      `${
        figure(claims)
      } afirmaciones que nombran su documento: elija cualquier cosa para leer qué se dice de ` +
      "ella, quién lo dice y dónde.",
    whatThisIsUncited: (entities, relations) =>
      `${figure(relations)} relaciones entre ${figure(entities)} entidades, sin fuentes.`,
    mostConnected: "Las más conectadas",
    disclaimer: "Tenga en cuenta:",
    colophon: "Sobre estos datos",
    asOf: "Datos al",
    hash: "Huella (SHA-256)",
    licence: "Licencia",
    contact: "Correcciones",
    madeWith: "Hecho con",

    aliases: "También llamado",
    dates: (start, end) => end ? `${start || "?"} – ${end}` : `desde ${start}`,
    until: (date) => `hasta ${date}`,
    datesName: "Fechas",
    published: "Publicado",
    country: "País",
    identifiers: "Identificadores",
    position: "Posición",
    open: "Abrir",
    archived: "Copia archivada",
    retrieved: (date) => `leído el ${date}`,
    noLink: "no se da enlace",
    note: "Nota",
    publisher: "Editor",

    standing: "Situación jurídica",
    standingNote:
      "En orden de tiempo, a partir de todo el registro: los filtros nunca ocultan una línea.",
    focus: "Mostrar su entorno",
    focusSteps: steps,
    unseen: "Los filtros ocultan esto: no está en el grafo ni en las listas.",
    reveal: "Quitar los filtros",
    onlyThis: "Solo lo que se funda en él",
    setAside: "Dejarlo de lado",
    onlyPublished: "Solo lo que publicó",
    withoutPublisher: "Sin sus documentos",

    restsOn: (n) => `Lo que se funda en este documento (${claims(n)})`,
    says: (n) => `Lo que dice (${claims(n)})`,
    sources: (n) => `Quién habla de ello (${documents(n)})`,
    nothing: "Sin relaciones en este registro.",
    hidden: (n) =>
      amount(
        n,
        "relación oculta por los filtros.",
        "relaciones ocultas por los filtros.",
      ),
    showHidden: "Mostrarlas aquí",
    hideHidden: "Omitirlas",
    more: (n) => `Mostrar ${figure(n)} más`,

    saysSo: "Lo afirma",
    corrects: "Lo corrige",
    saysOtherwise: "Dice otra cosa",
    namedTogether: "Solo nombra a ambos",
    replaced: "Reemplazada",
    claimCount: claims,
    origins: (n) => amount(n, "origen independiente", "orígenes independientes"),
    noSupport: "ninguna afirmación lo sostiene",
    said: "dicho",
    by: "por",
    role: "en calidad de",
    from: "Vigencia",
    checked: (date) => `cotejado con el documento el ${date}`,
    noDocument: "No se cita ningún documento.",
    unknownSpeaker: "editor desconocido: ",
    inOffice: "en representación oficial de",
    refers: { corrects: "Corrige", retracts: "Retira", other: "Sobre" },
    corrected: "Corregida por",
    theClaim: "la afirmación",
    theRelation: "La relación",
    again: "lo mismo",
    here: "en este documento",
    inDocument: "en",
    permanent: "Dirección de esto",
    unknown: (id) => `“${id}” no está en este conjunto de datos.`,
    unknownHint:
      "Puede haber cambiado de nombre o ser de otra versión de los datos; quizá la búsqueda lo encuentre.",
    tombstone: (date, reason) =>
      `Se retiró${date ? ` el ${date}` : ""}${reason ? `: ${reason}` : "."}`,
    replacedBy: "Reemplazado por",
    ignored: (words) => `Esta página no conoce estas palabras de la dirección: ${words}.`,

    states: {
      contested: "Controvertida: las fuentes no coinciden",
      denied: "Negada: ninguna fuente dice que sea así",
      mentioned: "Solo nombrados juntos: nada se dice de ellos",
      withdrawn: "Retirada: ya no queda ninguna afirmación en pie",
    },
  },

  DATES: {
    locale: "es-MX",
    by: (date) => `a más tardar ${at(date)}`,
    onwards: (date) => `a partir ${since(date)}`,
    untilUnknown: (date) => `a partir ${since(date)}, hasta un momento desconocido`,
    between: (from, to) => `entre ${the(from)} y ${the(to)}`,
    around: (date) => `hacia ${the(date)}`,
    perhaps: (date) => `quizá ${at(date)}`,
    aroundPerhaps: (date) => `quizá hacia ${the(date)}`,
    decade: (year) => `en los años ${year} a ${Number(year) + 9}`,
    century: (year) => `en los años ${year} a ${Number(year) + 99}`,
    someMonth: (year) => `un mes de ${year}`,
    someDay: (month) => `un día de ${month}`,
    seasons: ["primavera", "verano", "otoño", "invierno"],
    year: (year) => year,
    season: (season, year) => `${season} de ${year}`,
  },

  CLOCKS: {
    true: "Cuándo era cierto",
    known: "Cuándo se conocía",
    from: "Desde",
    to: "Hasta",
    knownBy: "Conocido hasta",
    earliest: "Inicio del periodo",
    latest: "Fin del periodo",
    knownUntil: "Lo que era público hasta",
    always: "sin límite",
    everything: "todo",
    hint: "un año, mes o día",
    invalid: "Escriba un año, un mes o un día: 2019, 2019-06, 2019-06-30.",
    backwards: "El fin es anterior al inicio.",
    play: "Reproducir",
    stop: "Detener",
    step: "Paso siguiente",
    histogram: (most) => `como máximo ${claims(most)} por barra`,
    certainty: "Fechas inciertas",
    possible: "Posiblemente coinciden",
    certain: "Coinciden con certeza",
    later: "después:",
    also: "también:",
    legendEnded: "Terminó después: absolución, desestimación, anulación, retiro de la lista",
  },

  LEDGER: {
    title: "Qué tan bien citado está",
    percent: (part) => `${figure(part)} %`,
    relations: "Relaciones dibujadas",
    lines: {
      with_a_document: "con un documento citado",
      with_url_or_identifier: "con un documento que puede abrirse o solicitarse",
      with_date: "con fecha de publicación",
      with_locator: "con página, párrafo o fila",
      with_archive_copy: "con copia archivada",
      with_two_or_more_origins: "con dos o más orígenes independientes",
      checked_by_a_person: "cotejadas con el documento",
    },
    documents: "Documentos",
    documentLines: {
      documents_that_open: "que pueden abrirse o solicitarse",
      documents_of_unknown_publisher: "de editor desconocido",
    },
  },

  PATHS: {
    find: "Buscar camino",
    from: "Camino desde",
    to: "Camino hasta",
    choose: "un nombre, alias o identificador",
    same: "Un camino tiene dos extremos distintos.",
    searching: "Buscando caminos…",
    found: (n) =>
      n === 0
        ? "Ningún camino de evidencia"
        : amount(n, "camino encontrado", "caminos encontrados"),
    ranked:
      "Primero va el camino cuyo eslabón más débil tiene el fundamento más firme, luego el que tiene " +
      "más orígenes independientes, luego el más corto. A lo sumo cuatro eslabones; las listas " +
      "muestran la conexión más corta de cualquier clase.",
    none: "Ningún camino de evidencia los une con cuatro eslabones o menos.",
    path: (number, links) => `${number}. ${amount(links, "eslabón", "eslabones")}`,
    weakest: "eslabón más débil",
    weakestIs: "Eslabón más débil:",
    onlyLink: "Su único eslabón:",
    more: "Hay más caminos, más débiles o más largos.",
    route: "El camino que se muestra",
    incomplete: "La búsqueda se interrumpió; puede haber caminos que no vio.",
    refused: "Descartados",
    moreRefused: "Se descartaron más vías.",
    back: "Volver a los caminos",
    between: "Entre",
    component: "Todo lo enlazado con",
    only: "Solo",
    leave: (what) => `Salir: ${what}`,
    refusals: {
      mentioned: "solo se mencionan juntos; nada se dice de una conexión",
      named: "un documento lo nombra; eso no conecta nada",
      denied: "solo negada",
      withdrawn: "todas sus afirmaciones se han retirado",
      time: "con certeza no hubo ningún día en que todo ello fuera vigente",
    },
  },

  STANDING: {
    and: (one, other) => `${one} y ${other}`,
    frames: {
      reporting: (sentence, who) =>
        who ? `según información de ${who}: ${sentence}` : `según se ha informado: ${sentence}`,
      attributed: (sentence, who) =>
        who ? `según ${who}: ${sentence}` : `dicho por una fuente con nombre: ${sentence}`,
      opinion: (sentence, who) =>
        who ? `en opinión de ${who}: ${sentence}` : `una opinión: ${sentence}`,
      unattributed: (sentence) => `dicho sin fuente con nombre: ${sentence}`,
      "": (sentence) => `dicho sin cita: ${sentence}`,
    },
    ended: (sentence, ending) => `${sentence} ${ending}`,
    until: (date) => `hasta ${date}`,
    endings: {
      delisted: {
        dated: (date) => `hasta ${date}`,
        undated: "hasta un retiro posterior de la lista, sin fecha",
      },
      acquitted: {
        dated: (date) => `(después: absolución, ${date})`,
        undated: "(también: absolución, sin fecha)",
      },
      dismissed: {
        dated: (date) => `(después: cargo desestimado, ${date})`,
        undated: "(también: cargo desestimado, sin fecha)",
      },
      overturned: {
        dated: (date) => `(después: anulación, ${date})`,
        undated: "(también: anulación, sin fecha)",
      },
    },
    partly: {
      acquitted: {
        dated: (date) => `(después: absolución parcial, ${date})`,
        undated: "(también: absolución parcial, sin fecha)",
      },
      dismissed: {
        dated: (date) => `(después: desestimación parcial, ${date})`,
        undated: "(también: desestimación parcial, sin fecha)",
      },
    },
    reported: (ending) => `${ending} (según se ha informado)`,
    disputed: (said) => `${said} (en disputa)`,
    takenBack: (said) => `${said} (lo dicho se retiró)`,
  },

  VIEWPOINTS: {
    name: "Punto de vista",
    against: "Comparado con",
    everyone: "Todos",
    nobody: "nadie",
    groups: "Grupos",
    speakers: "Quiénes más afirman",
    made: {
      authorities: (country) => `Autoridades (${country})`,
      authoritiesOfNone: "Autoridades (sin indicación de país)",
      courts: "Tribunales",
      unknown: "No se sabe quién lo dice",
    },
    comparison: "Dos puntos de vista",
    as: "Lo que cada uno afirma del mismo registro. El silencio no es una negación.",
    denied: "se niega:",
    deniedBy: (who) => `negado por ${who}:`,
    denying: (who) => `${who}: se niega`,
    narrow: (meaning) => `Mostrar en toda la página solo: ${meaning}`,
    only: "Solo estas",
    all: "Mostrar todas de nuevo",
    sides: {
      one: (a, _b) => `Solo ${a}`,
      other: (_a, b) => `Solo ${b}`,
      both: (a, b) => `Tanto ${a} como ${b}`,
      opposed: (_a, _b) => "Uno afirma lo que el otro niega",
    },
  },

  LOSS: {
    title: "Sin esto",
    respects: {
      publisher: (n) =>
        amount(
          n,
          "relación se funda solo en lo que publicó",
          "relaciones se fundan solo en lo que publicó",
        ),
      speaker: (n) =>
        amount(
          n,
          "relación se funda solo en su palabra",
          "relaciones se fundan solo en su palabra",
        ),
      document: (n) =>
        amount(
          n,
          "relación se funda solo en este documento",
          "relaciones se fundan solo en este documento",
        ),
    },
    leaveOut: {
      publisher: "Excluir lo que publicó",
      speaker: "Excluir lo que dice",
      document: "Excluirlo",
    },
    putBack: "Reincorporar",
    worst: "La mayor pérdida individual:",
    without: {
      publisher: "como editor",
      speaker: "como quien lo dice",
      authorities: "como quienes lo dicen",
      document: "como documento",
      basis: "como fundamento",
    },
    nothing: "no queda nada",
    left: (n, basis) => `${amount(n, "afirmación queda", "afirmaciones quedan")} (${basis})`,
    lost: (n) =>
      `${
        amount(n, "relación desaparece", "relaciones desaparecen")
      } sin lo excluido; en gris en el grafo`,
    gone: "Desaparece sin lo excluido",
  },

  REPORTS: {
    heading: "Informes sobre este registro",
    close: "Cerrar el informe",
    back: "Volver al informe",
    titles: {
      changes: "Qué cambió",
      gaps: "Lo que este registro no dice",
      losses: "Lo que se funda en uno solo",
      retractions: "Lo que se retiró",
    },
    gapsNote:
      "Un vacío es un vacío de este registro. No significa que algo se oculte ni que exista.",
    gaps: {
      relations_of_one_origin: "Relaciones de un solo origen",
      relations_of_one_language: "Relaciones en un solo idioma",
      relations_without_primary_document: "Relaciones sin documento primario",
      relations_never_checked: "Relaciones que nadie cotejó con el documento",
      relations_of_stale_checks:
        "Relaciones cotejadas por última vez más de dos años antes del cotejo más reciente",
      parties_without_official_act: "Partes sin acto oficial",
      official_acts_nobody_reported: "Actos oficiales que ningún reporte menciona",
      figures_without_a_number: "Cifras sin número",
      documents_of_unknown_publisher: "Documentos de editor desconocido",
      documents_nobody_can_open: "Documentos que nadie puede abrir",
    },
    gapNotes: {
      relations_of_one_origin: "Todo lo que la sustenta se remonta a un solo editor.",
      relations_of_one_language:
        "Todos los documentos que la sustentan están en un solo idioma, según dicen.",
      relations_without_primary_document:
        "No la sustenta ningún acto oficial, expediente judicial ni declaración oficial.",
      parties_without_official_act:
        "Solo otras afirmaciones hablan de ellas: en este registro, ningún acto oficial ni expediente judicial lo hace.",
      official_acts_nobody_reported:
        "Todo lo que se dice de ellos se funda en documentos oficiales.",
      figures_without_a_number:
        "Lo que los documentos no saben: consta que no hay un número fiable.",
      documents_of_unknown_publisher: "Cada uno cuenta como un origen propio.",
      documents_nobody_can_open: "No tienen dirección ni identificador.",
    },
    noGap: (names) => `Nada en: ${names}.`,
    noLanguage:
      "Ningún documento dice su idioma, así que no se informa de lo que se funda en un solo idioma.",
    lossesNote:
      "Cuántas relaciones quedarían sin respaldo si se excluye. Excluirlo no significa que sea erróneo.",
    respects: {
      publisher: "Sin un editor",
      speaker: "Sin quien lo dice",
      authorities: "Sin las autoridades de un país",
      document: "Sin un documento",
      basis: "Sin un tipo de fundamento",
    },
    leaveOut: "Excluirlo",
    retractionsNote:
      "De lo que se retiró solo se conservan su identificador, la fecha y el motivo. Lo que se fue con ello se cuenta, no se repite; no por eso es falso.",
    gone: {
      claims: "Afirmaciones retiradas",
      documents: "Documentos sin ninguna afirmación",
      relations: "Relaciones que ya nada respalda",
      entities: "Entidades sin relaciones",
    },
    left: {
      weaker: "Relaciones que se fundan en menos",
      answers: "Respuestas a lo que ya no está",
      copies: "Copias que siguen en pie",
    },
    leftNotes: {
      weaker: "Otras afirmaciones todavía las sustentan.",
      answers: "Estas afirmaciones solo se refieren a afirmaciones que se retiraron.",
      copies: "Se fundan en documentos que solo reproducen un documento retirado.",
    },
    stones: "Lo que queda de ello",
  },

  CHANGES: {
    since: (date, hash) => `Desde ${date ? `los datos del ${date}` : "otros datos"} (${hash}).`,
    hash: "Huella de los datos anteriores",
    union:
      "Esta página dibuja dos estados de los datos como uno solo. Lo retirado desde entonces " +
      "se dibuja también; no es evidencia de nada.",
    notDrawn: "Lo retirado figura en la lista; el grafo muestra lo que sigue estando.",
    nothing: "No cambió nada en los registros.",
    show: "Mostrar",
    sides: { added: "Añadido", withdrawn: "Retirado", changed: "Modificado" },
    entities: {
      added: "Entidades añadidas",
      withdrawn: "Entidades retiradas",
      changed: "Entidades modificadas",
    },
    claims: {
      added: "Afirmaciones añadidas",
      withdrawn: "Afirmaciones retiradas",
      changed: "Afirmaciones modificadas",
    },
    states: "Relaciones cuyo estado es otro",
    theClaim: (id) => `La afirmación ${id}`,
    notThere: "no estaba",
    noLonger: "ya no está",
    noReason: "ya no está en los datos; no consta el motivo",
    claim: (id) => `afirmación ${id}`,
    before: "antes:",
    after: "ahora:",
    empty: "(vacío)",
    fields: {
      id: "Identificador",
      name: "Nombre",
      type: "Tipo",
      aliases: "Otros nombres",
      description: "Descripción",
      country: "País",
      start: "Desde",
      end: "Hasta",
      identifiers: "Identificadores",
      lat: "Latitud",
      lon: "Longitud",
      publisher: "Editor",
      author: "Autor",
      url: "Dirección",
      archive_url: "Copia archivada",
      retrieved: "Leído el",
      note: "Nota",
      source: "De",
      target: "A",
      role: "Papel",
      stage: "Etapa",
      amount: "Cantidad",
      unit: "Unidad",
      basis: "Fundamento",
      stance: "Postura",
      "refers-to": "Sobre la afirmación",
      speaker: "Dicho por",
      document: "Documento",
      locator: "Lugar en el documento",
      quote: "Cita",
      published: "Publicado",
      checked: "Cotejado con el documento",
      status: "Estado",
    },
    mark: {
      added: (date) => date ? `Añadido desde los datos del ${date}` : "Añadido desde entonces",
      withdrawn: (date) =>
        date ? `Retirado desde los datos del ${date}` : "Retirado desde entonces",
      changed: (date) =>
        date ? `Modificado desde los datos del ${date}` : "Modificado desde entonces",
    },
    legend: {
      added: "Añadido desde entonces",
      withdrawn: "Retirado desde entonces",
      changed: "Modificado desde entonces",
    },
    overlay: "Qué cambió",
    legendSigns: "Los signos +, − y ~ marcan lo mismo en listas, cronología, mapa y matriz.",
    tally: {
      added: (n) => amount(n, "añadida", "añadidas"),
      withdrawn: (n) => amount(n, "retirada", "retiradas"),
      changed: (n) => amount(n, "modificada", "modificadas"),
    },
    about: (date) =>
      date
        ? `lo que se dice de ello cambió desde los datos del ${date}`
        : "lo que se dice de ello cambió",
    others: (n) =>
      `${amount(n, "lugar", "lugares")} de los que ahora se dice algo distinto que antes`,
    notHere: {
      list: (n) =>
        `${
          amount(n, "cambio no está", "cambios no están")
        } en esta lista: retirados o fuera de la selección`,
      timeline: (n) =>
        `${
          amount(n, "cambio no está", "cambios no están")
        } en la cronología: sin fecha, retirados o fuera de la selección`,
      map: (n) =>
        `${
          amount(n, "cambio no está", "cambios no están")
        } en el mapa: sin coordenadas, retirados o fuera de la selección`,
      matrix: (n) =>
        `${
          amount(n, "cambio no está", "cambios no están")
        } en la matriz: fuera de sus filas y columnas, retirados o fuera de la selección`,
    },
    was: (what, date, hash) =>
      `${what} estaba en ${date ? `los datos del ${date}` : "datos anteriores"} (${hash}) y ya ` +
      "no está en estos.",
    madeOn: (hash, date) =>
      `Este enlace se hizo con ${date ? `los datos del ${date}` : "otros datos"} (${hash}).`,
    lookingAt: (hash, date) =>
      `Está viendo ${date ? `los datos del ${date}` : "otros datos"} (${hash}).`,
    see: "Ver qué cambió desde entonces",
    mayDiffer: "Lo que muestra puede diferir de lo que vio quien lo envió.",
  },

  TAKING: {
    export: "Exportar",
    csv: "Par de CSV (zip)",
    graphml: "GraphML",
    json: "JSON",
    footnotes: "Notas al pie (Markdown)",
    svg: "Imagen (SVG)",
    png: "Imagen (PNG)",
    link: "Copiar enlace",
    command: "Copiar como comando",
    enter: "Abrir una orden o dirección",
    enterName: "Una orden o una dirección",
    enterHint:
      "Pegue una orden de recordgraph o una dirección de esta página; Intro aplica la selección que nombra.",
    entered: "La selección está aplicada.",
    enteredBut: (options) =>
      `La selección está aplicada. En una página no tiene lugar: ${options}.`,
    apply: "Aplicar",
    problems: {
      quote: (sign) => `Una comilla (${sign}) queda abierta.`,
      sign: (sign) => `Una sola orden, por favor: ${sign} la une con otra cosa.`,
      option: (word) => `Esta página no conoce la palabra “${word}”.`,
      value: (word) => `A “${word}” le falta su valor.`,
      flag: (word) => `“${word}” no lleva valor.`,
      unfit: (word) => `“${word}” no es un valor que su opción pueda tener en estos datos.`,
      id: (word) => `“${word}” no está en este conjunto de datos.`,
      extra: (word) => `“${word}” es una palabra de más para esta orden.`,
      other: (words) =>
        `Esto no es una selección: “${words}”. Una orden empieza con recordgraph export, una dirección con #.`,
    },
    print: "Imprimir",
    done: (name) => `${name} está en sus descargas.`,
    failed: (name) => `No se pudo crear ${name}.`,
    nothing: "No hay nada que exportar: los filtros no dejan nada.",
    copiedLink: "El enlace está copiado.",
    copiedCommand: "El comando está copiado.",
    copiedPart: "El comando está copiado; lo que ocultó a mano no forma parte de él.",
    copyYourself: "Copie esto",
    close: "Cerrar",
    all: "El registro completo",
    around: (names, depth) => `${steps(depth)} alrededor de ${names}`,
    between: (names) => `caminos entre ${names}`,
    component: (name) => `todo lo conectado con ${name}`,
    only: (names) => `solo ${names}`,
    viewpoint: (codes) => `punto de vista: ${codes}`,
    hidden: (n) => amount(n, "entidad ocultada a mano", "entidades ocultadas a mano"),
    open: (name) => `abierto: ${name}`,
    certain: "solo lo que las fechas hacen seguro",
    undimmed: "lo terminado no se atenúa",
    counted: (r, e) => `${relations(r)} entre ${entities(e)}`,
    partly: (drawn, of) => `se dibujan ${figure(drawn)} de ${figure(of)} entidades`,
    dataOf: (date) => `Datos del ${date}`,
    untitled: "Relaciones y sus fuentes",
    says: (names) => `por ${names}`,
    noDocument: "sin documento",
    role: (role) => `en calidad de ${role}`,
    stage: (stage) => `etapa: ${stage}`,
    from: (date) => `desde ${date}`,
    to: (date) => `hasta ${date}`,
    archived: (address) => `archivado ${address}`,
    read: (date) => `leído el ${date}`,
    checked: (date) => `cotejado el ${date}`,
    claim: (id) => `afirmación ${id}`,
    states: {
      contested: "controvertida",
      denied: "solo negada",
      mentioned: "solo nombrados juntos",
      withdrawn: "ya no se afirma",
    },
  },

  MOVING: {
    name: "Movido a mano",
    undo: "Deshacer",
    redo: "Rehacer",
    undone: "Deshecho.",
    redone: "Rehecho.",
    nothingToUndo: "No hay nada que deshacer.",
    nothingToRedo: "No hay nada que rehacer.",
    choose: "Elegir",
    hands: "Qué hace arrastrar",
    handNames: { choose: "Elegir", move: "Mover" },
    handTools: { choose: "Elegir rodeando", move: "Mover arrastrando" },
    handNotes: {
      look: "Arrastrar vuelve a desplazar la vista.",
      choose: "Rodee entidades, o tóquelas, para elegirlas; s o Esc termina.",
      move: "Arrastre una entidad a su lugar, o use las flechas; m o Esc termina.",
    },
    hide: "Ocultar",
    hideThem: "Ocultarlas",
    expand: "Expandir",
    collapse: (n) => `Contraer ${amount(n, "vecina", "vecinas")}`,
    collapseNote: "Oculta las vecinas que no dependen de nada más",
    unpin: "Devolver a su lugar",
    putBack: "Devolverlas a su lugar",
    showAgain: "Volver a mostrarlas",
    release: "Soltar",
    connect: "Qué las conecta",
    only: "Solo estas",
    chosen: (n) => `${amount(n, "elegida", "elegidas")}:`,
    more: (n) => `y ${figure(n)} más`,
    hidden: (n) => amount(n, "entidad ocultada a mano", "entidades ocultadas a mano"),
    pinned: (n) =>
      amount(n, "entidad puesta a mano en otro lugar", "entidades puestas a mano en otro lugar"),
    connected: (n) =>
      n === 0 ? "Están conectadas directamente entre sí." : `${entities(n)} entre ellas.`,
    apart: (names) => `Nada en esta selección conecta: ${names}.`,
  },

  LOOKING: {
    looks: { chart: "Grafo", timeline: "Cronología", map: "Mapa", matrix: "Matriz" },
    name: "Maneras de ver la selección",
    what: "Qué",
    when: "Cuándo",
    contested: "controvertida",
    dated: (n, undated) =>
      `${amount(n, "afirmación o acto con fecha", "afirmaciones y actos con fecha")}; ` +
      `${amount(undated, "afirmación no indica", "afirmaciones no indican")} fecha.`,
    early: (n, year) => `${amount(n, "es anterior", "son anteriores")} a ${year}.`,
    bars: "Claro: pudo ser. Oscuro: vigente con certeza. Puntos: para entonces. " +
      "Flecha: sin fin conocido.",
    placed: (n, of) =>
      `${amount(n, "entidad tiene", "entidades tienen")} coordenadas; ${
        figure(of - n)
      } de esta selección no las tienen y no están en el mapa.`,
    coast: "Costas: Natural Earth, 1:110 millones. No se dibujan fronteras.",
    mark: (name, n) => `${name}, ${relations(n)}`,
    document: "Documento",
    shown: (d, ofD, e, ofE) =>
      `Afirmaciones por documento y por aquello de lo que tratan: ${figure(d)} de ${
        documents(ofD)
      }, ${figure(e)} de ${entities(ofE)}, primero los que más tienen.`,
    cell: (n, document, entity) => `${claims(n)} sobre ${entity} en ${document}`,
  },

  TOUR: {
    name: "Visita guiada",
    start: (n) => `Iniciar la visita (${steps(n)})`,
    count: (step, of) => `Paso ${figure(step)} de ${figure(of)}`,
    announced: (step, of, heading) => `Paso ${figure(step)} de ${figure(of)}: ${heading}`,
    previous: "Anterior",
    next: "Siguiente",
    leave: "Salir de la visita",
    left: "La visita terminó.",
    again: "Mostrar otra vez lo que muestra este paso",
  },

  KEYS: {
    search: "Buscar",
    inLists: "En la búsqueda y las tablas: elegir y abrir",
    inChart: "En el grafo: ir a la entidad más cercana en esa dirección",
    moveInChart: "En el grafo: mover lo que está abierto",
    chooseInChart: "En el grafo: elegir lo que está abierto (al tacto: pulsación larga)",
    choose: "En el grafo: elegir rodeando, con el ratón o con el dedo",
    move: "En el grafo: mover arrastrando, con el ratón o con el dedo, o con las flechas",
    "zoom-in": "Acercar",
    "zoom-out": "Alejar",
    fit: "Mostrar todo",
    read: "Ir a los detalles",
    chart: "Ir al grafo",
    list: "Ir a las listas",
    filter: "Ir a los filtros",
    path: "Buscar un camino",
    export: "Exportar",
    next: "Visita: iniciar, o paso siguiente",
    previous: "Visita: paso anterior",
    theme: "Claro u oscuro",
    undo: "Deshacer",
    redo: "Rehacer",
    close: "Cerrar lo que está abierto",
    keys: "Esta lista",
  },

  VOCABULARY: {
    types: {
      agency: {
        label: "Autoridad",
        plural: "Autoridades",
        meaning:
          "Una autoridad pública: un ministerio, regulador, cuerpo de policía, fiscalía, tribunal u organismo intergubernamental.",
      },
      organization: {
        label: "Organización",
        plural: "Organizaciones",
        meaning:
          "Un grupo de personas con nombre, lícito o no, que no es ni autoridad pública ni empresa.",
      },
      company: {
        label: "Empresa",
        plural: "Empresas",
        meaning: "Una firma que comercia con nombre propio.",
      },
      person: {
        label: "Persona",
        plural: "Personas",
        meaning:
          "Un ser humano al que se nombra porque un acto oficial, un cargo o una declaración pública puso ahí su nombre.",
      },
      outlet: {
        label: "Medio",
        plural: "Medios",
        meaning: "Un periódico, una emisora, un instituto, un sitio u otro editor.",
      },
      document: {
        label: "Documento",
        plural: "Documentos",
        meaning:
          "Algo que se puede leer y citar: un artículo, comunicado, acta de acusación, sentencia, norma, informe o tabla.",
      },
      policy: {
        label: "Norma o programa",
        plural: "Normas y programas",
        meaning: "Una ley, regla, lista de control, tratado, programa o medida de control.",
      },
      case: {
        label: "Caso",
        plural: "Casos",
        meaning: "Un proceso judicial o una investigación penal que tiene nombre o número.",
      },
      action: {
        label: "Acto oficial",
        plural: "Actos oficiales",
        meaning:
          "Un acto oficial con fecha que no es un caso judicial: una serie de designaciones, una incautación, una redada, una solicitud.",
      },
      port: {
        label: "Puerto",
        plural: "Puertos",
        meaning: "Un puerto marítimo, un aeropuerto o un cruce fronterizo.",
      },
      place: {
        label: "Lugar",
        plural: "Lugares",
        meaning: "Un país, una provincia, una ciudad o un distrito.",
      },
      substance: {
        label: "Sustancia",
        plural: "Sustancias",
        meaning: "Una sustancia o una clase de sustancias, como un nombre en una lista de control.",
      },
      statistic: {
        label: "Estadística",
        plural: "Estadísticas",
        meaning: "Una cifra publicada: qué se contó, en qué unidad, para qué lugar y qué periodo.",
      },
      event: {
        label: "Acontecimiento",
        plural: "Acontecimientos",
        meaning: "Algo con fecha que ocurrió y no es un acto oficial.",
      },
      vessel: {
        label: "Embarcación",
        plural: "Embarcaciones",
        meaning: "Un barco o bote con nombre o número.",
      },
      aircraft: {
        label: "Aeronave",
        plural: "Aeronaves",
        meaning: "Una aeronave con matrícula.",
      },
      address: {
        label: "Dirección",
        plural: "Direcciones",
        meaning: "Una dirección postal o comercial que un documento público da para una entidad.",
      },
      thing: {
        label: "Cosa",
        plural: "Cosas",
        meaning: "Cualquier otra cosa; el tipo de toda entidad en un archivo sin columna de tipo.",
      },
    },
    families: {
      reporting: {
        label: "Información",
        meaning: "Quién publicó, escribió, dijo o citó qué.",
      },
      enforcement: {
        label: "Aplicación de la ley",
        meaning: "Lo que hicieron las autoridades y los tribunales.",
      },
      policy: {
        label: "Normas y programas",
        meaning: "Leyes, reglas, controles y en qué se fundan.",
      },
      structure: {
        label: "Estructura",
        meaning: "Quién pertenece a quién, lo posee, lo dirige, trabaja para él o trata con él.",
      },
      geography: { label: "Geografía", meaning: "Dónde están y ocurren las cosas." },
      quantity: { label: "Cantidad", meaning: "Cifras publicadas y qué miden." },
      identity: {
        label: "Identidad",
        meaning: "Qué nombres son, o se dice que son, los mismos.",
      },
      other: { label: "Otras", meaning: "Relaciones sin un tipo más exacto." },
    },
    relation_types: {
      "published-by": { label: "publicado por", reverse: "publicó" },
      "authored-by": { label: "escrito por", reverse: "escribió" },
      cites: { label: "cita", reverse: "citado por" },
      reprints: { label: "reproduce", reverse: "reproducido por" },
      quotes: { label: "cita palabras de", reverse: "con palabras citadas en" },
      "reports-on": { label: "informa sobre", reverse: "objeto de información de" },
      said: { label: "habló sobre", reverse: "objeto de lo dicho por" },
      mentions: { label: "menciona", reverse: "con mención en" },
      "commissioned-by": { label: "encargado por", reverse: "encargó" },
      "party-to": { label: "parte en", reverse: "tiene como parte a" },
      "designated-by": { label: "objeto de designación por", reverse: "designó a" },
      "delisted-by": {
        label: "objeto de retiro de la lista por",
        reverse: "retiró de la lista a",
      },
      "prosecuted-by": {
        label: "objeto de acción penal de",
        reverse: "ejerció la acción penal respecto de",
      },
      "arrested-by": { label: "objeto de arresto por", reverse: "arrestó a" },
      "extradited-to": { label: "objeto de extradición a", reverse: "recibió en extradición a" },
      "investigated-by": { label: "objeto de investigación de", reverse: "investigó" },
      "carried-out-by": { label: "llevado a cabo por", reverse: "llevó a cabo" },
      "heard-by": { label: "ante", reverse: "conoció de" },
      "seized-at": { label: "incautación en", reverse: "lugar de la incautación de" },
      "seized-by": { label: "incautación por", reverse: "incautó" },
      "seized-from": { label: "incautación a", reverse: "objeto de la incautación de" },
      raided: { label: "hizo una redada en", reverse: "objeto de redada de" },
      "offers-reward-for": {
        label: "ofrece recompensa por",
        reverse: "con recompensa ofrecida por",
      },
      "cooperates-with": { label: "coopera con", reverse: "coopera con" },
      "enacted-by": { label: "promulgado por", reverse: "promulgó" },
      controls: { label: "controla", reverse: "bajo control de" },
      authorizes: { label: "autoriza", reverse: "con autorización de" },
      under: { label: "al amparo de", reverse: "base de" },
      implements: { label: "aplica", reverse: "aplicado por" },
      supersedes: { label: "reemplaza a", reverse: "reemplazado por" },
      "requests-control-of": {
        label: "pide el control de",
        reverse: "objeto de una solicitud de control de",
      },
      "calls-for": { label: "pide", reverse: "pedido por" },
      opposes: { label: "se opone a", reverse: "con oposición de" },
      "part-of": { label: "forma parte de", reverse: "incluye" },
      "member-of": { label: "es miembro de", reverse: "tiene como miembro a" },
      owns: { label: "tiene la propiedad de", reverse: "propiedad de" },
      directs: { label: "dirige", reverse: "bajo la dirección de" },
      founded: { label: "fundó", reverse: "con fundación por" },
      "works-for": { label: "trabaja para", reverse: "emplea a" },
      "associated-with": { label: "tiene asociación con", reverse: "tiene asociación con" },
      supplies: { label: "abastece a", reverse: "recibe suministros de" },
      "deals-in": { label: "comercia con", reverse: "objeto del comercio de" },
      pays: { label: "paga a", reverse: "recibe pagos de" },
      represents: { label: "representa a", reverse: "con representación de" },
      succeeds: { label: "sucede a", reverse: "precede a" },
      "allied-with": { label: "tiene alianza con", reverse: "tiene alianza con" },
      "rival-of": { label: "rival de", reverse: "rival de" },
      "located-in": { label: "se encuentra en", reverse: "ubicación de" },
      "operates-in": { label: "opera en", reverse: "lugar de operación de" },
      "originates-in": { label: "tiene origen en", reverse: "origen de" },
      "enters-through": { label: "entra por", reverse: "punto de entrada de" },
      "destined-for": { label: "con destino a", reverse: "destino de" },
      measures: { label: "mide", reverse: "con medición en" },
      "reports-figure": { label: "comunica la cifra", reverse: "cifra comunicada por" },
      "same-as": { label: "la misma entidad que", reverse: "la misma entidad que" },
      "said-same-as": {
        label: "según se dice, la misma entidad que",
        reverse: "según se dice, la misma entidad que",
      },
      formerly: { label: "antes", reverse: "ahora" },
      "related-to": { label: "tiene relación con", reverse: "tiene relación con" },
    },
    bases: {
      "official-action": {
        label: "Acto oficial",
        meaning:
          "El acto mismo: una designación, un acta de acusación, una sentencia, una incautación o una norma.",
      },
      "court-record": {
        label: "Expediente judicial",
        meaning:
          "Lo que dice el expediente de un tribunal: un registro, un escrito, un testimonio o un veredicto.",
      },
      "official-statement": {
        label: "Declaración oficial",
        meaning: "Lo que una autoridad dice de algo.",
      },
      reporting: {
        label: "Información periodística",
        meaning: "Un hallazgo propio de una redacción o un instituto.",
      },
      attributed: {
        label: "Atribuido",
        meaning: "Lo dice una persona o firma particular con nombre.",
      },
      opinion: { label: "Opinión", meaning: "Un parecer, un argumento o un pronóstico." },
      unattributed: { label: "Sin atribución", meaning: "No se nombra a nadie que lo diga." },
    },
    stances: {
      supports: { label: "sostiene", meaning: "El documento dice que es así." },
      denies: {
        label: "niega",
        meaning: "El documento, o quien habla en él, dice que no es así.",
      },
      "reports-denial": {
        label: "informa de una negación",
        meaning: "El documento informa de que alguien lo niega.",
      },
      corrects: {
        label: "corrige",
        meaning: "El documento da otro valor que las afirmaciones a las que se refiere.",
      },
      retracts: {
        label: "retira",
        meaning: "El documento retira las afirmaciones a las que se refiere.",
      },
      mentions: {
        label: "menciona",
        meaning: "Se nombra a ambos juntos; nada se dice de ellos.",
      },
    },
    statuses: {
      current: {
        label: "vigente",
        meaning: "La afirmación está en pie en este conjunto de datos.",
      },
      superseded: {
        label: "reemplazada",
        meaning: "Otra afirmación la reemplaza; la nota dice cuál y por qué.",
      },
      retracted: {
        label: "retirada",
        meaning: "Se retiró; solo se publica una constancia de ello.",
      },
    },
    stages: {
      alleged: {
        label: "alegación",
        sentence: (link, name) => `se alega su participación ${tied(link, name)}`,
      },
      investigated: {
        label: "investigación",
        sentence: (link, name) => `fue objeto de investigación ${tied(link, name)}`,
      },
      charged: {
        label: "cargos formulados",
        sentence: (link, name) => `fue objeto de cargos ${tied(link, name)}`,
      },
      arrested: {
        label: "arresto",
        sentence: (link, name) => `fue objeto de arresto ${tied(link, name)}`,
      },
      extradited: {
        label: "extradición",
        sentence: (link, name) => `fue objeto de extradición ${tied(link, name)}`,
      },
      "pleaded-guilty": {
        label: "declaración de culpabilidad",
        sentence: (link, name) => `se declaró culpable ${tied(link, name)}`,
      },
      convicted: {
        label: "condena",
        sentence: (link, name) => `fue objeto de condena ${tied(link, name)}`,
      },
      acquitted: {
        label: "absolución",
        sentence: (link, name) => `obtuvo la absolución ${tied(link, name)}`,
      },
      dismissed: {
        label: "cargo desestimado",
        sentence: (link, name) => `obtuvo la desestimación del cargo ${tied(link, name)}`,
      },
      overturned: {
        label: "condena anulada",
        sentence: (link, name) => `obtuvo la anulación de la condena ${tied(link, name)}`,
      },
      designated: {
        label: "designación",
        sentence: (link, name) => `fue objeto de designación ${tied(link, name)}`,
      },
      delisted: {
        label: "retiro de la lista",
        sentence: (link, name) => `fue objeto de retiro de la lista ${tied(link, name)}`,
      },
    },
    roles: {
      defendant: {
        label: "parte acusada o demandada",
        sentence: (link, name) => `es parte acusada o demandada ${tied(link, name)}`,
      },
      designee: {
        label: "parte designada",
        sentence: (link, name) => `figura en la lista ${tied(link, name)}`,
      },
      plaintiff: {
        label: "parte demandante",
        sentence: (link, name) => `es parte demandante ${tied(link, name)}`,
      },
      victim: { label: "víctima", sentence: (link, name) => `es víctima ${tied(link, name)}` },
      witness: { label: "testigo", sentence: (link, name) => `es testigo ${tied(link, name)}` },
      prosecutor: {
        label: "fiscalía",
        sentence: (_link, name) => `ejerce la acusación en ${name}`,
      },
      court: { label: "tribunal", sentence: (_link, name) => `conoce de ${name}` },
      named: {
        label: "parte nombrada",
        sentence: (link, name) => `figura por su nombre ${tied(link, name)}`,
      },
    },
    states: {
      supported: {
        label: "Sostenida",
        meaning: "Al menos una afirmación vigente la sostiene y ninguna la niega.",
      },
      contested: {
        label: "Controvertida",
        meaning: "Hay afirmaciones vigentes que la sostienen y otras que la niegan.",
      },
      denied: {
        label: "Negada",
        meaning: "Solo se niega; ninguna afirmación vigente la sostiene.",
      },
      mentioned: {
        label: "Mencionada",
        meaning: "Se nombra a ambos juntos; nada se dice de ellos.",
      },
      withdrawn: {
        label: "Retirada",
        meaning: "Ninguna afirmación vigente dice ya nada de ella.",
      },
    },
    identities: {
      unknown: {
        label: "Identidad desconocida",
        meaning: "Quienes hablan de esta parte no saben quién es.",
      },
      undisclosed: {
        label: "Nombre no revelado",
        meaning: "Quienes hablan de esta parte no dan su nombre.",
      },
    },
  },
};
