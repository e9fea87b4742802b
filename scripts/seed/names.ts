/** A way of naming people: given and family names as they are written, each with its form for an e-mail address. */
interface Naming {
  given: readonly (readonly [written: string, handle: string])[];
  family: readonly (readonly [written: string, handle: string])[];
  familyFirst?: boolean;
}

const plain = (names: string) => names.split(" ").map((name) => [name, fold(name)] as const);

function fold(name: string): string {
  const ascii = name
    .replaceAll("ß", "ss")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "L")
    .replaceAll("ø", "o")
    .replaceAll("ı", "i");
  return ascii
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z]/g, "")
    .toLowerCase();
}

const pairs = (names: string) =>
  names.split(" ").map((pair) => {
    const [written = "", handle = ""] = pair.split("=");
    return [written, handle] as const;
  });

export const NAMINGS = {
  english: {
    given: plain(
      "Olivia Noah Amelia Jack Mallory Harriet Walter Priya Desmond Rosalind Theo Beatrix Callum Imogen Gareth Sian",
    ),
    family: plain(
      "Jones Whitfield Okonkwo Hargreaves Patel Ashworth Pemberton O’Sullivan Blackwood Ellery Kowalczyk MacLeod",
    ),
  },
  romance: {
    given: plain(
      "Lucía Mateo Chloé Thiago Inês João Amélie Étienne Giulia Lorenzo Beatriz Núria Ángel François Zoë",
    ),
    family: plain(
      "García Nuñez Dubois Ferreira Rossi Lefèvre Gonçalves Ibáñez D’Angelo Moreau Conti Araújo Peña",
    ),
  },
  northern: {
    given: plain(
      "Jürgen Søren Łukasz Zofia Björn Åsa Grażyna Lars Květa Jiří Élodie Anneliese Matthäus Ingrid",
    ),
    family: plain(
      "Müller Østergaard Wiśniewski Kowalska Lindström Großmann Dvořák Håkansson van-der-Meer Schäfer Nowak",
    ),
  },
  japanese: {
    given: pairs("美咲=misaki 蓮=ren 葵=aoi 大翔=hiroto さくら=sakura 健太=kenta 陽菜=hina"),
    family: pairs("田中=tanaka 佐藤=sato 鈴木=suzuki 高橋=takahashi 渡辺=watanabe 小林=kobayashi"),
    familyFirst: true,
  },
  indian: {
    given: pairs(
      "आरव=aarav प्रिया=priya Ananya=ananya Rohan=rohan Kavya=kavya விஜய்=vijay Ishaan=ishaan Meera=meera",
    ),
    family: pairs(
      "शर्मा=sharma Iyer=iyer Reddy=reddy Chatterjee=chatterjee Kulkarni=kulkarni Singh=singh Nair=nair",
    ),
  },
  arabic: {
    given: pairs("ليلى=layla يوسف=yusuf Fatima=fatima عمر=omar Amina=amina خالد=khalid Nour=nour"),
    family: pairs("حداد=haddad الخطيب=khatib Mansour=mansour النجار=najjar Benali=benali"),
  },
  slavic: {
    given: pairs("Олена=olena Дмитро=dmytro Ірина=iryna Андрій=andriy Катерина=kateryna Oleksandr=oleksandr"),
    family: pairs(
      "Шевченко=shevchenko Коваль=koval Бондаренко=bondarenko Мельник=melnyk Tkachenko=tkachenko",
    ),
  },
  korean: {
    given: pairs("민준=minjun 서연=seoyeon 지우=jiwoo 하은=haeun 도윤=doyun"),
    family: pairs("김=kim 이=lee 박=park 최=choi 정=jung"),
    familyFirst: true,
  },
} as const satisfies Record<string, Naming>;

export type NamingId = keyof typeof NAMINGS;

/** Names as long as some people's really are. */
export const LONG_NAMES = [
  ["María de los Ángeles Concepción Fernández de Córdoba y Álvarez de Toledo", "maria.fernandez.de.cordoba"],
  ["Johann Gambolputty Maximilian Freiherr von und zu Hohenstein-Wildenburg", "johann.hohenstein"],
  ["Phra Chao Worawong Theo Phra Ong Chao Apsornsaman Devakula na Ayudhya", "apsornsaman"],
  ["Wolfeschlegelsteinhausenbergerdorff Hubert Blaine", "hubert.wolfe"],
] as const;
