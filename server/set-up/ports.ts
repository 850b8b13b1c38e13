/**
 * The eight ports of entry that a new installation starts with. From then on they are rows that staff
 * change; this list is read only for an empty database. Places a day as of May 2024; El Paso, Calexico,
 * Eagle Pass and Laredo shared 390. The telephone is the agency's information centre, which answers for
 * every port and can be called from Mexico.
 */
export type NewPort = {
  slug: string;
  /** The port's number in the draw. */
  code: number;
  name: string;
  city: string;
  state: string;
  /** The city on the Mexican side, and its state. */
  across: string;
  address: string;
  timeZone: string;
  /** Blocks of each day, which become patterns: local time and places, at least 20 so that a party of ten fits. */
  day: [time: string, places: number][];
};

export const telephone = "+1 202-325-8000";
export const hours = "00:00–24:00";

export const newPorts: NewPort[] = [
  {
    slug: "san-ysidro",
    code: 1,
    name: "San Ysidro",
    city: "San Diego",
    state: "California",
    across: "Tijuana, Baja California",
    address: "720 East San Ysidro Boulevard, San Ysidro, CA 92173",
    timeZone: "America/Los_Angeles",
    day: [
      ["07:00", 65],
      ["09:00", 64],
      ["11:00", 64],
      ["13:00", 64],
      ["15:00", 64],
      ["17:00", 64],
    ],
  },
  {
    slug: "calexico",
    code: 2,
    name: "Calexico",
    city: "Calexico",
    state: "California",
    across: "Mexicali, Baja California",
    address: "200 East First Street, Calexico, CA 92231",
    timeZone: "America/Los_Angeles",
    day: [
      ["08:00", 25],
      ["11:00", 25],
      ["14:00", 25],
    ],
  },
  {
    slug: "nogales",
    code: 3,
    name: "Nogales",
    city: "Nogales",
    state: "Arizona",
    across: "Nogales, Sonora",
    address: "9 North Grand Avenue, Nogales, AZ 85621",
    timeZone: "America/Phoenix",
    day: [
      ["08:00", 25],
      ["10:00", 25],
      ["13:00", 25],
      ["15:00", 25],
    ],
  },
  {
    slug: "el-paso",
    code: 4,
    name: "El Paso",
    city: "El Paso",
    state: "Texas",
    across: "Ciudad Juárez, Chihuahua",
    address: "1000 South El Paso Street, El Paso, TX 79901",
    timeZone: "America/Denver",
    day: [
      ["08:00", 50],
      ["10:00", 50],
      ["13:00", 50],
      ["15:00", 50],
    ],
  },
  {
    slug: "eagle-pass",
    code: 5,
    name: "Eagle Pass",
    city: "Eagle Pass",
    state: "Texas",
    across: "Piedras Negras, Coahuila",
    address: "160 East Garrison Street, Eagle Pass, TX 78852",
    timeZone: "America/Chicago",
    day: [
      ["09:00", 30],
      ["13:00", 30],
    ],
  },
  {
    slug: "laredo",
    code: 6,
    name: "Laredo",
    city: "Laredo",
    state: "Texas",
    across: "Nuevo Laredo, Tamaulipas",
    address: "100 Convent Avenue, Laredo, TX 78040",
    timeZone: "America/Chicago",
    day: [
      ["09:00", 28],
      ["13:00", 27],
    ],
  },
  {
    slug: "hidalgo",
    code: 7,
    name: "Hidalgo",
    city: "Hidalgo",
    state: "Texas",
    across: "Reynosa, Tamaulipas",
    address: "1023 International Boulevard, Hidalgo, TX 78557",
    timeZone: "America/Chicago",
    day: [
      ["08:00", 39],
      ["10:00", 39],
      ["12:00", 39],
      ["14:00", 39],
      ["16:00", 39],
    ],
  },
  {
    slug: "brownsville",
    code: 8,
    name: "Brownsville",
    city: "Brownsville",
    state: "Texas",
    across: "Matamoros, Tamaulipas",
    address: "1500 East Elizabeth Street, Brownsville, TX 78520",
    timeZone: "America/Chicago",
    day: [
      ["07:00", 64],
      ["09:00", 64],
      ["11:00", 63],
      ["13:00", 63],
      ["15:00", 63],
      ["17:00", 63],
    ],
  },
];
