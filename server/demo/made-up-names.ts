/** Where made-up people come from, what they speak, and how they are called. No name here is taken from a record. */
export type Origin = {
  /** The language of the installation in which they read. */
  locale: string;
  country: string;
  city: string;
  speaks: string[];
  women: string[];
  men: string[];
  families: string[];
  /** How common the origin is among a hundred. */
  share: number;
};

export const origins: Origin[] = [
  {
    locale: "es",
    country: "VE",
    city: "Maracaibo",
    speaks: ["es"],
    women: ["María José", "Yuleisy", "Andreína", "Begoña", "Luz Ángela"],
    men: ["José Ángel", "Yorman", "Íñigo", "Julián", "Rubén"],
    families: ["Peñaloza Gutiérrez", "Muñoz", "Ibáñez Rincón", "Zúñiga", "Urdaneta Bracho"],
    share: 24,
  },
  {
    locale: "es",
    country: "GT",
    city: "Todos Santos Cuchumatán",
    speaks: ["mam", "es"],
    women: ["Juana", "Xmucané", "Petrona", "Ixchel", "Magdalena"],
    men: ["Diego", "B'alam", "Pascual", "Tomás", "Andrés"],
    families: ["Ramírez Matías", "Pablo Pablo", "Jerónimo", "Ch'en", "Calmo"],
    share: 8,
  },
  {
    locale: "ht",
    country: "HT",
    city: "Okap",
    speaks: ["ht", "fr"],
    women: ["Wideline", "Mirlande", "Fabiola", "Rosemène", "Édeline"],
    men: ["Wilnò", "Jean-Robert", "Frantzdy", "Évens", "Dieulifèt"],
    families: ["Pyè", "Jean-Baptiste", "Estimé", "Dorvil", "Sen Lwi"],
    share: 14,
  },
  {
    locale: "pt-BR",
    country: "BR",
    city: "São Luís",
    speaks: ["pt-BR"],
    women: ["Conceição", "Thaís", "Inês", "Fátima", "Luísa"],
    men: ["João", "Antônio", "Sérgio", "Luã", "Caetano"],
    families: ["Assunção", "Guimarães", "Araújo", "Brandão", "Magalhães"],
    share: 7,
  },
  {
    locale: "fr",
    country: "CM",
    city: "Yaoundé",
    speaks: ["fr", "ewo"],
    women: ["Françoise", "Ngo Bíyong", "Thérèse", "Aïssatou", "Zoé"],
    men: ["Étienne", "Mbôngo", "Théophile", "Ousmane", "Noël"],
    families: ["Ndongo", "Essomba", "Bâ", "Mvogo", "Tchouaméni"],
    share: 8,
  },
  {
    locale: "ru",
    country: "RU",
    city: "Махачкала",
    speaks: ["ru"],
    women: ["Наталья", "Алёна", "Патимат", "Софья", "Зарема"],
    men: ["Магомед", "Артём", "Сергей", "Руслан", "Фёдор"],
    families: ["Щербакова", "Алиев", "Юсупов", "Королёв", "Гаджиев"],
    share: 9,
  },
  {
    locale: "zh-Hans",
    country: "CN",
    city: "福州",
    speaks: ["zh-Hans"],
    women: ["秀英", "晓丽", "玉兰", "思颖", "梅"],
    men: ["建国", "志强", "伟", "子轩", "海涛"],
    families: ["陈", "林", "欧阳", "黄", "郑"],
    share: 9,
  },
  {
    locale: "ar",
    country: "SY",
    city: "حلب",
    speaks: ["ar"],
    women: ["فاطمة", "ليلى", "آمنة", "هبة", "رؤى"],
    men: ["محمد", "عبد الرحمن", "يوسف", "إبراهيم", "مؤيّد"],
    families: ["الحلبي", "درويش", "عبد الله", "الأحمد", "قبّاني"],
    share: 8,
  },
  {
    locale: "en",
    country: "ET",
    city: "መቐለ",
    speaks: ["ti", "am", "en"],
    women: ["ሰላም", "ብርሃን", "ትርሓስ", "ማህሌት", "ሣራ"],
    men: ["ሀይሉ", "ተስፋይ", "ዮሐንስ", "ገብረ መድህን", "ኣማን"],
    families: ["ወልደ ሥላሴ", "ተኽለ", "በርሀ", "ኪዳነ", "ሓጎስ"],
    share: 7,
  },
  {
    locale: "en",
    country: "VN",
    city: "Đà Nẵng",
    speaks: ["vi", "en"],
    women: ["Thị Hồng", "Ngọc Ánh", "Tuyết", "Hường", "Mỹ Duyên"],
    men: ["Văn Đức", "Quốc Huy", "Hữu Phước", "Tiến", "Đăng"],
    families: ["Nguyễn", "Trần", "Đỗ", "Phạm", "Huỳnh"],
    share: 6,
  },
];
