/**
 * What people call their country beside its name in the eight languages: short and old forms, official forms,
 * initials, names in other languages, capital cities where the name alone is in doubt. Commas between. What two
 * countries have in common means neither, and the person is asked again.
 */
export const countryVariants: Record<string, string> = {
  AE: "UAE, EAU, Emirates, Emiratos Árabes, Emirados Árabes, ОАЭ, الامارات",
  AF: "Afganistan, افغانستان, Афганистан",
  AM: "Hayastan, Հայաստան",
  AO: "República de Angola",
  AZ: "Azərbaycan, Azerbaycan, Azerbaidjan",
  BA: "Bosnia, Bosnie, Bosna, Босния",
  BD: "বাংলাদেশ",
  BF: "Burkina",
  BI: "Uburundi",
  BO: "Estado Plurinacional de Bolivia",
  BR: "Brasil, República Federativa do Brasil",
  BY: "Belarús, Belarus', Беларусь, Белоруссия, Bielorrusia, Bielorrússia, Byelorussia, Biélorussie",
  CD: "Congo, Kongo, El Congo, Le Congo, Конго, 刚果, الكونغو, RD Congo, RDC, R.D.C., DRC, DR Congo, D.R. Congo, RD del Congo, Kinshasa, Congo Kinshasa, Congo-Kinshasa, República Democrática del Congo, República Democrática do Congo, Democratic Republic of Congo, Democratic Republic of the Congo, République démocratique du Congo, Repiblik Demokratik Kongo, Zaire, Zaïre, Демократическая Республика Конго, ДР Конго, ДРК, 刚果金, 刚果民主共和国, جمهورية الكونغو الديمقراطية, الكونغو الديمقراطية",
  CF: "Centrafrique, RCA, CAR, Central Africa",
  CG: "Congo, Kongo, El Congo, Le Congo, Конго, 刚果, الكونغو, Congo Brazzaville, Congo-Brazzaville, Brazzaville, República del Congo, República do Congo, Republic of the Congo, Republic of Congo, République du Congo, Республика Конго, 刚果布, 刚果共和国, جمهورية الكونغو",
  CI: "Ivory Coast, Costa de Marfil, Costa do Marfim, Cote d'Ivoire, Кот д'Ивуар, Берег Слоновой Кости, ساحل العاج",
  CM: "Camerún, Kamerun, Cameroun",
  CN: "PRC, People's Republic of China, República Popular China, República Popular de China, República Popular da China, Chine populaire, КНР, 中国, 中國, 中华人民共和国, Mainland China, La Chine, Chin, Zhongguo",
  CO: "Colombie, República de Colombia",
  CU: "Cuba, República de Cuba, Kouba",
  CV: "Cabo Verde",
  CZ: "Czech Republic, República Checa, República Tcheca, République tchèque, Чешская Республика, Čzesko, Česko",
  DO: "República Dominicana, RD, R.D., Rep. Dom., Rep Dominicana, Dominicana, La Dominicana, Santo Domingo, Saint-Domingue, Sendomeng, Domenikani, Dominikani, Repiblik Dominiken, Dominican Rep",
  DZ: "Argelia, Argélia, Dzayer",
  ER: "ኤርትራ",
  ET: "ኢትዮጵያ, Abyssinia",
  FR: "France, La France",
  GB: "UK, U.K., Great Britain, Britain, England, Scotland, Wales, Northern Ireland, Inglaterra, Gran Bretaña, Grã-Bretanha, Angleterre, Grande-Bretagne, Angletè, Англия, Великобритания, Соединённое Королевство, Соединенное Королевство Великобритании, 英国, بريطانيا, انجلترا, المملكة المتحدة",
  GE: "Sakartvelo, საქართველო, Gruzia, Géorgie, Грузия",
  GH: "Gana",
  GM: "The Gambia, La Gambia, Gambie",
  GN: "Guinea Conakry, Guinea-Conakry, Guinée Conakry, Guiné Conacri, Conakry",
  GQ: "Malabo, Guinée Équatoriale",
  GT: "Guate, Iximulew, República de Guatemala, Guatemal",
  GW: "Guiné Bissau, Guinea Bissáu, Guinea Bissau, Bissau",
  HN: "Hondura, República de Honduras",
  HT: "Ayiti, Haïti, Haití, Hayti, Repiblik Ayiti, République d'Haïti, República de Haití, Dayiti",
  IN: "Bharat, भारत, ਭਾਰਤ, ਇੰਡੀਆ, Hindustan, ભારત, L'Inde, Inde, República de la India, End",
  IR: "Islamic Republic of Iran, República Islámica de Irán, Persia, ایران, جمهوری اسلامی ایران",
  IQ: "Iraq, Irak, العراق, عراق, Îraq",
  JM: "Jamaïque",
  KG: "Kyrgyz Republic, Kirghizia, Киргизия, Киргизстан, Кыргызстан, Kirguistán",
  KH: "Camboya, Kampuchea",
  KP: "DPRK, Corea del Norte, Coreia do Norte, Corée du Nord, КНДР, Северная Корея, 朝鲜",
  KR: "South Korea, Corea del Sur, Coreia do Sul, Corée du Sud, ROK, Республика Корея, Южная Корея, 韩国, 한국, Republic of Korea",
  KZ: "Қазақстан, Qazaqstan, Kazajistán, Kazakstan",
  LA: "Lao",
  LK: "Ceylon",
  MD: "Moldavia, Republic of Moldova, Молдавия, Молдова",
  MK: "Macedonia, Macédoine, Македония",
  MM: "Burma, Birmania, Birmanie, Бирма, Мьянма, 缅甸, Myanmar, Mianmar",
  MR: "Mauritanie, موريتانيا, Muritanya",
  MX: "Méjico, México, Mexico, Meksiko, Mexiko, EUM, Estados Unidos Mexicanos, República Mexicana",
  NG: "Federal Republic of Nigeria, Nijeria",
  NI: "Nica, República de Nicaragua",
  NL: "Holland, Holanda, Hollande, Olann, Голландия, Нидерланды, هولندا",
  NP: "नेपाल",
  PH: "Philippines, The Philippines, Filipinas, Pilipinas",
  PK: "پاکستان",
  PR: "Portoriko, Porto Rico, Puerto Rico, PUR",
  PS: "Palestine, Palestina, State of Palestine, Gaza, West Bank, Cisjordania, Palestin, Палестина, 巴勒斯坦, فلسطين, غزة",
  RO: "România, Roumanie",
  RU: "Russian Federation, Federación Rusa, Federação Russa, Fédération de Russie, РФ, Российская Федерация, Rossiya, Rossia, Россия, Risi, Russie, الاتحاد الروسي",
  RW: "Ruanda",
  SA: "KSA, Kingdom of Saudi Arabia, السعودية, Arabie saoudite",
  SN: "Sunugaal, Sénégal",
  SO: "Soomaaliya, Somalie",
  SV: "El Salvador, Salvador, República de El Salvador, El Salbador, Le Salvador",
  SX: "St Maarten, Saint Martin neerlandés",
  SY: "Syrian Arab Republic, República Árabe Siria, سوريا, سورية, Siria",
  SZ: "Swaziland, Suazilandia, Suazilândia",
  TJ: "Тоҷикистон, Tojikiston, Tayikistán",
  TL: "East Timor, Timor Oriental, Timor del Este",
  TM: "Türkmenistan, Туркмения, Туркменистан",
  TR: "Turkey, Türkiye, Turkiye, Turquía, Turquia, Turquie, Turkei, Турция, Republic of Turkey, Tirki",
  TW: "Taiwán, Republic of China, ROC, Formosa, 台湾, 台灣, 臺灣, 中華民國",
  TZ: "United Republic of Tanzania, Tanzanie",
  UA: "Україна, Ukrayina, Ukraina, The Ukraine, Украина, Ucrania, Ucrânia",
  US: "USA, U.S.A., U.S., US of A, America, United States of America, The United States, the States, EE. UU., EE UU, EEUU, E.E.U.U., EUA, E.U.A., Estados Unidos, Estados Unidos de América, Estados Unidos da América, Los Estados Unidos, Norteamérica, États-Unis d'Amérique, Les États-Unis, É.-U., Leta Zini, Lèzetazini, Etazini d Amerik, США, Соединённые Штаты, Соединенные Штаты Америки, Америка, 美国, 美國, 美利坚合众国, امريكا, أمريكا, الولايات المتحدة, الولايات المتحدة الامريكية",
  UY: "República Oriental del Uruguay",
  UZ: "Oʻzbekiston, O'zbekiston, Ozbekiston, Ўзбекистон, Узбекистан, Uzbekiston",
  VA: "Holy See, Santa Sede, Vaticano, Vatican",
  VC: "Saint Vincent, St Vincent",
  VE: "República Bolivariana de Venezuela, Bolivarian Republic of Venezuela, Venezuela RB, Vzla, Benezuela, Venezwela, Venesyela",
  VN: "Viet Nam, Việt Nam, Socialist Republic of Vietnam, Vietnã, 越南",
  XK: "Kosova, Kósovo, Косово",
  YE: "اليمن, Yaman",
  ZA: "RSA, Sudáfrica, África do Sul, Afrique du Sud, ЮАР, 南非",
};

/** The three letters of a passport (ISO 3166-1 alpha-3), in the order of their two letters' alphabet. */
export const passportCodes: Record<string, string> = Object.fromEntries(
  (
    "AD:AND AE:ARE AF:AFG AG:ATG AI:AIA AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AS:ASM AT:AUT AU:AUS AW:ABW AX:ALA AZ:AZE " +
    "BA:BIH BB:BRB BD:BGD BE:BEL BF:BFA BG:BGR BH:BHR BI:BDI BJ:BEN BL:BLM BM:BMU BN:BRN BO:BOL BQ:BES BR:BRA BS:BHS " +
    "BT:BTN BV:BVT BW:BWA BY:BLR BZ:BLZ CA:CAN CC:CCK CD:COD CF:CAF CG:COG CH:CHE CI:CIV CK:COK CL:CHL CM:CMR CN:CHN " +
    "CO:COL CR:CRI CU:CUB CV:CPV CW:CUW CX:CXR CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DM:DMA DO:DOM DZ:DZA EC:ECU EE:EST " +
    "EG:EGY EH:ESH ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FK:FLK FM:FSM FO:FRO FR:FRA GA:GAB GB:GBR GD:GRD GE:GEO GF:GUF " +
    "GG:GGY GH:GHA GI:GIB GL:GRL GM:GMB GN:GIN GP:GLP GQ:GNQ GR:GRC GS:SGS GT:GTM GU:GUM GW:GNB GY:GUY HK:HKG HM:HMD " +
    "HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL IL:ISR IM:IMN IN:IND IO:IOT IQ:IRQ IR:IRN IS:ISL IT:ITA JE:JEY JM:JAM " +
    "JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM KI:KIR KM:COM KN:KNA KP:PRK KR:KOR KW:KWT KY:CYM KZ:KAZ LA:LAO LB:LBN LC:LCA " +
    "LI:LIE LK:LKA LR:LBR LS:LSO LT:LTU LU:LUX LV:LVA LY:LBY MA:MAR MC:MCO MD:MDA ME:MNE MF:MAF MG:MDG MH:MHL MK:MKD " +
    "ML:MLI MM:MMR MN:MNG MO:MAC MP:MNP MQ:MTQ MR:MRT MS:MSR MT:MLT MU:MUS MV:MDV MW:MWI MX:MEX MY:MYS MZ:MOZ NA:NAM " +
    "NC:NCL NE:NER NF:NFK NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NR:NRU NU:NIU NZ:NZL OM:OMN PA:PAN PE:PER PF:PYF PG:PNG " +
    "PH:PHL PK:PAK PL:POL PM:SPM PN:PCN PR:PRI PS:PSE PT:PRT PW:PLW PY:PRY QA:QAT RE:REU RO:ROU RS:SRB RU:RUS RW:RWA " +
    "SA:SAU SB:SLB SC:SYC SD:SDN SE:SWE SG:SGP SH:SHN SI:SVN SJ:SJM SK:SVK SL:SLE SM:SMR SN:SEN SO:SOM SR:SUR SS:SSD " +
    "ST:STP SV:SLV SX:SXM SY:SYR SZ:SWZ TC:TCA TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TK:TKL TL:TLS TM:TKM TN:TUN TO:TON " +
    "TR:TUR TT:TTO TV:TUV TW:TWN TZ:TZA UA:UKR UG:UGA UM:UMI US:USA UY:URY UZ:UZB VA:VAT VC:VCT VE:VEN VG:VGB VI:VIR " +
    "VN:VNM VU:VUT WF:WLF WS:WSM XK:XKX YE:YEM YT:MYT ZA:ZAF ZM:ZMB ZW:ZWE"
  )
    .split(" ")
    .map((pair) => [pair.slice(3), pair.slice(0, 2)]),
);
