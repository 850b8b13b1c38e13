/** Names as people write them, by naming culture: of each name the ways that are in use, the first the commonest. */

/** A naming culture. */
export type Culture = "latin-american" | "haitian" | "slavic" | "arabic" | "chinese" | "west-african";

type Names = {
  women: string[][];
  men: string[][];
  families: string[][];
  country: string;
  givenWords: number;
  families2: boolean;
};

/** `Maria/María Marie, Ana` : names by commas, the ways to write one by blanks; `_` is a blank within a name. */
const list = (text: string): string[][] =>
  text.split(",").map((name) =>
    name
      .trim()
      .split(/\s+/)
      .map((way) => way.replace(/_/g, " ")),
  );

/** The names of each culture. `givenWords`: first names that a person has at the most; `families2`: of both parents. */
export const namesOf: Record<Culture, Names> = {
  "latin-american": {
    country: "VE",
    givenWords: 2,
    families2: true,
    women: list(
      "María Maria, Ana, Lucía Lucia, Carmen, Rosa, Yesenia Jessenia Yecenia, Gabriela, Daniela, Marisol, Elena, Verónica Veronica Beronica, Isabel Ysabel, Karina Carina, Paola, Andrea, Luisa, Juana, Mercedes, Xiomara Siomara, Esperanza, Beatriz Beatris, Patricia, Yolanda, Alejandra",
    ),
    men: list(
      "José Jose, Juan, Luis, Carlos, Miguel, Jorge, Pedro, Francisco, Víctor Victor, Héctor Hector Ector, César Cesar, Javier Xavier, Mario, Diego, Andrés Andres, Óscar Oscar, Wilmer Vilmer, Jesús Jesus, Yeferson Jefferson Jeferson, Kevin Kevín, Rafael, Antonio, Alejandro, Daniel",
    ),
    families: list(
      "García Garcia, Rodríguez Rodriguez Rodrigues, González Gonzalez Gonzales, Hernández Hernandez Ernandez, López Lopez Lopes, Martínez Martinez, Pérez Perez Peres, Sánchez Sanchez, Ramírez Ramirez, Torres, Flores Florez, Rivera Ribera, Gómez Gomez, Díaz Diaz, Cruz Cruz de_la_Cruz, Morales, Reyes, Gutiérrez Gutierrez, Ortiz Ortis, Chávez Chavez Chaves, Ramos, Mendoza Mendosa, Castillo del_Castillo, Vásquez Vasquez Vázquez, Quispe, Mamani, Zelaya Selaya, Bonilla, Escobar Escovar, Aguilar",
    ),
  },
  haitian: {
    country: "HT",
    givenWords: 1,
    families2: false,
    women: list(
      "Marie Mari, Rose Woz, Guerline Gèlin Gerline, Mirlande Mirlann, Fabiola, Nadège Nadej Nadege, Yolette Yolèt, Ketia Kétia, Esther Estè, Natacha Natasha, Widline Widlin, Darline Dalin, Sherline Shelin, Judith Jidit, Roseline Wozlin, Carline Kalin, Magalie Magali, Islande Islann, Manoucheka, Lovely",
    ),
    men: list(
      "Jean Jan, Pierre Pyè, Wilner Vilnè, Jacques Jak, Frantz Frans, Emmanuel Emanyèl, Joseph Jozèf, Michel Michèl, Evens Evans, Ronald Wonal, Kervens Kevens, Wisly Wizly, Fritz Frits, Yves Iv, Louis Lwi, Johnny Djoni, Stanley Stanlè, Claude Klod, Mackenson Makennsonn, Patrick Patrik",
    ),
    families: list(
      "Joseph Jozèf, Pierre Pyè, Louis Lwi, Charles Chal, Jean-Baptiste Janbatis, François Franswa Francois, Saint-Louis St_Louis Senlwi, Desrosiers Dewozye, Augustin Ogisten, Dorvil Dòvil, Belizaire Belizè, Toussaint Tousen, Philippe Filip, Estimé Estime, Désir Dezi Desir, Jacques Jak, Michel Michèl, Étienne Etyèn Etienne, Noël Nowèl Noel, Auguste Ogis, Delva, Paul Pòl, Alexis Aleksi, Fleurant Flèran, Cadet Kadè",
    ),
  },
  slavic: {
    country: "UA",
    givenWords: 1,
    families2: false,
    women: list(
      "Анна Anna Hanna, Елена Elena Yelena, Ольга Olga, Наталья Natalia Natalya, Юлия Yulia Iuliia Julia, Ирина Irina Iryna, Екатерина Ekaterina Kateryna, Татьяна Tatiana Tetiana, Светлана Svetlana Svitlana, Оксана Oksana Oxana, Мария Maria Mariia, Дарья Daria Darya, Людмила Liudmila Lyudmyla, Виктория Viktoria Viktoriia Victoria, Александра Aleksandra Alexandra",
    ),
    men: list(
      "Александр Aleksandr Oleksandr Alexander, Алексей Alexey Oleksii Aleksei, Дмитрий Dmitry Dmytro Dmitrii, Сергей Sergey Serhii Sergei, Андрей Andrey Andrii Andrei, Иван Ivan, Владимир Vladimir Volodymyr, Михаил Mikhail Mykhailo, Николай Nikolay Mykola, Евгений Evgeny Yevhen Evgenii, Павел Pavel Pavlo, Денис Denis Denys, Игорь Igor Ihor, Максим Maksim Maxim Maksym, Виктор Viktor Victor",
    ),
    families: list(
      "Иванов Ivanov Ivanoff, Шевченко Shevchenko, Коваленко Kovalenko, Бондаренко Bondarenko, Ткаченко Tkachenko, Кравченко Kravchenko, Олейник Oleinik Oliinyk, Петров Petrov, Сидоров Sidorov Sydorov, Мельник Melnik Melnyk, Лысенко Lysenko Lisenko, Павленко Pavlenko, Гончаренко Goncharenko Honcharenko, Захарченко Zakharchenko, Романенко Romanenko, Кузнецов Kuznetsov Kuznecov, Попов Popov, Соколов Sokolov, Морозов Morozov, Волков Volkov",
    ),
  },
  arabic: {
    country: "SY",
    givenWords: 1,
    families2: false,
    women: list(
      "فاطمة Fatima Fatma, عائشة Aisha Aicha Ayesha, مريم Maryam Mariam, زينب Zainab Zeinab, خديجة Khadija Hadija, أمينة Amina, نور Nour Noor, ليلى Layla Leila, سميرة Samira, هدى Huda Houda, رانيا Rania Raniya, سلمى Salma Selma, ياسمين Yasmin Yasmine, سعاد Suad Souad, إيمان Iman Eman",
    ),
    men: list(
      "محمد Mohammed Muhammad Mohamed, أحمد Ahmed Ahmad, محمود Mahmoud Mahmud, حسن Hassan Hasan, حسين Hussein Husain, علي Ali Aly, عمر Omar Umar, يوسف Yousef Youssef Yusuf, إبراهيم Ibrahim Ebrahim, خالد Khalid Khaled, سعيد Saeed Said, مصطفى Mustafa Moustafa, طارق Tariq Tarek, كريم Karim Kareem, رشيد Rashid Rachid, سامي Sami Samy, نبيل Nabil Nabeel, فريد Farid Fareed",
    ),
    families: list(
      "المصري Al-Masri El_Masry Almasri, حداد Haddad Hadad, الخطيب Al-Khatib Alkhateeb, حمدان Hamdan Hemdan, منصور Mansour Mansur, ناصر Nasser Nasir, سليمان Suleiman Sulaiman, عثمان Othman Osman, النجار Al-Najjar El_Najar, بغدادي Baghdadi, قاسم Qasim Kassem, صالح Saleh Salih, حمود Hammoud Hamoud, درويش Darwish Darwich, العلي Al-Ali El_Ali, شاهين Shaheen Chahine, طه Taha, جابر Jaber Jabir, الحلبي Al-Halabi Halabi, عباس Abbas",
    ),
  },
  chinese: {
    country: "CN",
    givenWords: 1,
    families2: false,
    women: list(
      "小红 Xiaohong Xiao_Hong, 丽 Li, 静 Jing, 敏 Min, 芳 Fang, 秀英 Xiuying Xiu_Ying, 艳 Yan, 小梅 Xiaomei Xiao_Mei, 婷婷 Tingting Ting_Ting, 雪 Xue, 慧 Hui, 春梅 Chunmei Chun_Mei, 玉兰 Yulan Yu_Lan, 佳欣 Jiaxin Jia_Xin, 晓燕 Xiaoyan Xiao_Yan",
    ),
    men: list(
      "伟 Wei, 强 Qiang, 磊 Lei, 军 Jun, 勇 Yong, 杰 Jie, 涛 Tao, 小明 Xiaoming Xiao_Ming, 建国 Jianguo Jian_Guo, 志强 Zhiqiang Zhi_Qiang, 文斌 Wenbin Wen_Bin, 海龙 Hailong Hai_Long, 国华 Guohua Guo_Hua, 俊杰 Junjie Jun_Jie, 浩然 Haoran Hao_Ran, 宇航 Yuhang Yu_Hang, 明 Ming, 波 Bo",
    ),
    families: list(
      "王 Wang Wong, 李 Li Lee, 张 Zhang Cheung, 刘 Liu Lau, 陈 Chen Chan, 杨 Yang, 黄 Huang Wong, 赵 Zhao Chiu, 吴 Wu Ng, 周 Zhou Chow, 徐 Xu Hsu, 孙 Sun, 朱 Zhu Chu, 林 Lin Lam, 何 He Ho, 郭 Guo Kwok, 高 Gao Ko, 罗 Luo Lo, 郑 Zheng Cheng, 梁 Liang Leung",
    ),
  },
  "west-african": {
    country: "SN",
    givenWords: 1,
    families2: false,
    women: list(
      "Fatoumata Fatou Fatimata, Aminata Aminatta, Mariama Mariame, Aïssatou Aissatou Aisatu, Kadiatou Kadiatu, Hawa Awa, Oumou Umu, Ndeye Ndèye, Bintou Bintu, Rokhaya Rokia, Khady Kady, Adama, Safiatou Safiatu, Djeneba Jeneba, Assetou Assitou",
    ),
    men: list(
      "Mamadou Mamadu Momodou, Ousmane Usman, Ibrahima Ebrima Ibrahim, Moussa Musa, Abdoulaye Abdulai, Boubacar Bubacarr Bakary, Cheikh Sheikh, Amadou Amadu, Souleymane Sulayman, Lamine Lamin, Alpha Alfa, Issa Isa, Modou Modu, Babacar Babucarr, Seydou Saidu, Youssouf Yusuf, Mohamed Muhamed Mouhamed, Demba, Samba, Thierno Cherno",
    ),
    families: list(
      "Diallo Jallow Jalloh, Bah Ba, Barry Barrie, Sow So, Camara Kamara, Keita Keïta, Traoré Traore, Diop Jobe, Ndiaye Njie, Fall Faal, Cissé Ceesay Cisse, Touré Touray Toure, Sylla Silla, Konaté Konate Konateh, Coulibaly Koulibaly, Diarra Jarra, Sissoko Cissokho, Mané Mane Manneh, Sané Sanneh Sane, Sarr Saar, Kouyaté Kuyateh Kouyate, Gueye Guèye Gaye, Dembélé Dembele Dampha, Doumbia Dumbuya, Fofana Fofanah",
    ),
  },
};
