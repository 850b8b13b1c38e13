import type { Chances } from "#domain/simulation/chances-of.ts";

/** Six ways in which families are named. */
export type Culture = "Latin American" | "Haitian" | "Slavic" | "Arabic" | "Chinese" | "West African";

/** A way of naming: its surnames, each with the ways to write it; and how common it is among a hundred parties. */
type Naming = { culture: Culture; share: number; surnames: string[][] };

const list = (text: string) =>
  text
    .trim()
    .split(/[|\n]/)
    .map((ways) => ways.split("/"));

/** Common surnames, the first ones commoner. No name is taken from a record. */
export const namings: Naming[] = [
  {
    culture: "Latin American",
    share: 52,
    surnames: list(`González/Gonzalez/GONZALES|Rodríguez/Rodriguez|García/Garcia|Hernández/Hernandez|Martínez/Martinez
López/Lopez|Pérez/Perez|Sánchez/Sanchez|Ramírez/Ramirez|Torres|Flores|Rivera|Gómez/Gomez|Díaz/Diaz|Cruz/de la Cruz
Morales|Reyes|Gutiérrez/Gutierrez|Ortiz/Ortíz|Chávez/Chavez|Ramos|Ruiz|Mendoza|Álvarez/Alvarez|Jiménez/Jimenez/Giménez
Castillo/del Castillo|Vásquez/Vasquez/Vázquez|Moreno|Romero|Herrera|Medina|Aguilar|Garza|Castro|Guzmán/Guzman|Vargas
Fernández/Fernandez|Rojas|Méndez/Mendez|Muñoz/Munoz|Salazar|Soto|Contreras|Guerrero|Ortega|Rivas|Delgado|Peña/Pena
Ríos/Rios|Estrada|Alvarado|Espinoza/Espinosa|Cabrera|Navarro|Silva|Ayala|Molina|Zúñiga/Zuniga|Quispe|Mamani|Urdaneta
Villalobos|Colmenares|Paredes|Bracho|Camacho|Ibarra|Figueroa|Escobar|Mejía/Mejia|Pineda|Zelaya|Matías/Matias|Tzoc
Velásquez/Velasquez|Orellana|Portillo|Henríquez/Henriquez|Argueta|Menjívar/Menjivar|Canales
Cárdenas/Cardenas|Leiva/Leyva`),
  },
  {
    culture: "Haitian",
    share: 14,
    surnames: list(`Jean/Jan|Pierre/Pyè|Joseph/Jozèf|Louis/Lwi|Charles|Jean-Baptiste/Jean Baptiste|Jean-Louis/Jean Louis
Saint-Louis/St Louis/Sen Lwi|Jean-Pierre/Jean Pierre|François/Francois/Franswa|Étienne/Etienne
Michel|Augustin|Estimé/Estime
Dorvil|Désir/Desir|Louissaint|Saintil|Cadet|Toussaint|Baptiste|Alexis|Antoine|Innocent|Philippe|Bien-Aimé/Bien Aime
Noël/Noel|Laguerre|Exantus|Dieujuste|Petit-Frère/Petit Frere|Mésidor/Mesidor|Célestin/Celestin|Desrosiers|Moïse/Moise
Fleurimond|Jeudy|Lafleur|Beauvais|Bazile|Casimir|Delva|Duvalsaint|Germain|Hyppolite|Julien|Lamour
Metellus|Paul|Victor`),
  },
  {
    culture: "Slavic",
    share: 8,
    surnames:
      list(`Иванов/Иванова/Ivanov/Ivanova|Petrov/Petrova|Smirnov/Smirnova|Kuznetsov/Kuznetsova/Кузнецов|Popov/Popova
Volkov/Volkova|Sokolov/Sokolova|Lebedev/Lebedeva|Kozlov/Kozlova|Novikov/Novikova|Morozov/Morozova|Алиев/Алиева/Aliyev
Gadzhiev/Gadzhieva|Magomedov/Magomedova|Shevchenko|Kovalenko|Bondarenko|Tkachenko|Kravchenko
Sadovsky/Sadovskaya/Sadovskiy
Kowalski/Kowalska|Vysotsky/Vysotskaya|Belov/Belova|Gusev/Guseva|Titov/Titova|Fomin/Fomina|Zakharov/Zakharova
Melnik|Savchenko|Rudenko|Marchenko|Lysenko|Orlov/Orlova|Makarov/Makarova|Zaytsev/Zaytseva
Baranov/Baranova|Pavlov/Pavlova`),
  },
  {
    culture: "Arabic",
    share: 7,
    surnames: list(`محمد/Mohammed/Muhammad/Mohamed|أحمد/Ahmed/Ahmad|الحسن/al-Hassan/Al Hassan
الحسين/al-Hussein/Alhussain/Hussein
إبراهيم/Ibrahim/Ebrahim|خليل/Khalil/Khaleel|المصري/al-Masri/El Masry|حلبي/Halabi/al-Halabi|عبد الله/Abdullah/Abdallah
حمدان/Hamdan|سليمان/Suleiman/Sulaiman|مصطفى/Mustafa/Moustafa|حداد/Haddad|منصور/Mansour/Mansur
الراشد/al-Rashid/Al Rasheed
قاسم/Qasim/Kassem/Qassem|هاشم/Hashim/Hashem|بغدادي/Baghdadi/al-Baghdadi|درويش/Darwish/Darwesh|جبر/Jaber/Jabr
شاهين/Shaheen/Chahine|نصر/Nasr/Nasser|خوري/Khoury/Khouri|صالح/Saleh/Salih|عثمان/Othman/Osman
يوسف/Youssef/Yousif/Yusuf`),
  },
  {
    culture: "Chinese",
    share: 8,
    surnames:
      list(`王/Wang/Wong|李/Li/Lee|张/Zhang/Chang|刘/Liu/Lau|陈/Chen/Chan|杨/Yang|黄/Huang/Hwang|赵/Zhao/Chao|吴/Wu
周/Zhou/Chow|徐/Xu/Hsu|孙/Sun|朱/Zhu/Chu|林/Lin/Lam|何/He/Ho|郭/Guo/Kuo|高/Gao/Kao|罗/Luo/Lo|郑/Zheng/Cheng|梁/Liang/Leung
谢/Xie/Hsieh|宋/Song|唐/Tang|邓/Deng|冯/Feng/Fung|曹/Cao/Tsao|彭/Peng|曾/Zeng/Tseng|肖/Xiao/Hsiao|蔡/Cai/Tsai|潘/Pan
叶/Ye/Yeh|杜/Du|苏/Su|卢/Lu|董/Dong/Tung|袁/Yuan|胡/Hu|马/Ma|欧阳/Ouyang`),
  },
  {
    culture: "West African",
    share: 11,
    surnames:
      list(`Diallo/Jallow/Jalloh|Bah/Ba/Bâ|Barry|Sow|Traoré/Traore|Cissé/Ceesay/Cisse|Ndiaye/N'Diaye/Njie|Diop/Jobe
Touré/Toure/Touray|Camara/Kamara|Coulibaly/Koulibaly|Keita/Keïta|Konaté/Konate|Sylla|Fofana|Mensah|Owusu|Boateng|Asante
Mbaye/M'Baye|Gueye/Guèye|Fall|Sarr|Diarra/Jarra|Sidibé/Sidibe|Baldé/Balde|Sanogo|Ouattara|Kouassi
Koné/Kone|Kouyaté/Kouyate
Sesay|Conteh|Bangura|Koroma|Turay|Okafor|Okonkwo|Eze|Adeyemi|Ogunleye|Bello|Musa|Essomba|Mvogo|Ndongo|Fotso|Tchoua`),
  },
];

/** A naming by its share. */
export function madeUpNaming(draw: Chances): Naming {
  let percent = draw(100);
  for (const naming of namings) {
    percent -= naming.share;
    if (percent < 0) return naming;
  }
  return namings[0] as Naming;
}

/** The number of one surname of a naming: the first ones are commoner, as they are everywhere. */
export function madeUpFamily({ surnames }: Naming, draw: Chances): number {
  return Math.min(draw(surnames.length), draw(surnames.length));
}

/** How one person of a family writes its surname: in one of its ways; in Latin America with a mother's behind it. */
export function writeSurname(naming: Naming, family: number, draw: Chances): string {
  const own = wayOf(naming, family, draw);
  if (naming.culture !== "Latin American" || draw(4) === 0) return own;
  return `${own} ${wayOf(naming, madeUpFamily(naming, draw), draw)}`;
}

function wayOf({ surnames }: Naming, family: number, draw: Chances): string {
  const ways = surnames[family] ?? [""];
  return ways[draw(ways.length)] ?? "";
}
