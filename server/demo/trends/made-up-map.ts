/** Cities with the first three digits of their zips, and names of streets. They are real ones; no address is. */
export const cities: { city: string; state: string; stateName: string; zip3: string }[] = `
Houston TX Texas 770|San Antonio TX Texas 782|Dallas TX Texas 752|Austin TX Texas 787|El Paso TX Texas 799
Fort Worth TX Texas 761|McAllen TX Texas 785|Laredo TX Texas 780|Los Angeles CA California 900
San Diego CA California 921
San José CA California 951|Fresno CA California 937|Oakland CA California 946|Santa Ana CA California 927
Phoenix AZ Arizona 850|Tucson AZ Arizona 857|Miami FL Florida 331|Orlando FL Florida 328|Hialeah FL Florida 330
Jacksonville FL Florida 322|Atlanta GA Georgia 303|Charlotte NC North_Carolina 282|Raleigh NC North_Carolina 276
Nashville TN Tennessee 372|Chicago IL Illinois 606|Saint Paul MN Minnesota 551|Minneapolis MN Minnesota 554
Denver CO Colorado 802|Salt Lake City UT Utah 841|Las Vegas NV Nevada 891|Seattle WA Washington 981
Portland OR Oregon 972|New York NY New_York 100|Brooklyn NY New_York 112|Newark NJ New_Jersey 071
Philadelphia PA Pennsylvania 191|Boston MA Massachusetts 021|Baltimore MD Maryland 212|New Orleans LA Louisiana 701
Columbus OH Ohio 432|Indianapolis IN Indiana 462|Detroit MI Michigan 482|Milwaukee WI Wisconsin 532
Omaha NE Nebraska 681
Kansas City MO Missouri 641|Oklahoma City OK Oklahoma 731|Albuquerque NM New_Mexico 871|Española NM New_Mexico 875`
  .trim()
  .split(/[|\n]/)
  .map((line) => {
    const words = line.split(" ");
    const [zip3 = "", stateName = "", state = ""] = words.toReversed();
    return { city: words.slice(0, -3).join(" "), state, stateName: stateName.replace("_", " "), zip3 };
  });

/** Names of streets without their suffix, the common ones first. */
export const streetNames: string[] = `
Main|2nd|3rd|1st|Oak|4th|Park|5th|Pine|Maple|Cedar|6th|Elm|View|7th|Washington|Lake|Hill|8th|Walnut|Spring|9th|North
Ridge|Church|Willow|Mill|Sunset|Railroad|Jackson|Cherry|West|South|Center|Highland|Johnson|Forest|River|Meadow|East
Chestnut|Lincoln|Franklin|Jefferson|Madison|Adams|Wilson|Davis|Monroe|Locust|Smith|Poplar|Cleveland|Virginia|Spruce
Hickory|Dogwood|Broadway|Magnolia|Harrison|Woodland|Valley|Green|Fairview|Rose|Grant|Lee|Cypress|Sycamore|Division
College|Prospect|Central|Garfield|Bay|Summit|Laurel|Court|Union|Liberty|Grove|Beech|Birch|Holly|Walker|Clark|Hamilton
Charles|Prairie|Pearl|Elizabeth|Delaware|Ash|Vine|Mulberry|Juniper|Hawthorne|Sherwood|Clinton|Front|Garden|Water
Brook|Orchard|Country Club|Lakeview|Pleasant|Hillcrest|Riverside|Martin Luther King|Cesar Chavez|San Pedro|Santa Fe
San Jacinto|El Camino|Buena Vista|Del Norte|Guadalupe|San Fernando|Alvarado|Zarzamora|Navarro|Nogalitos|Presa|Flores
Soledad|Commerce|Houston|Travis|Bowie|Crockett|Lamar|Fannin|Milam|Caroline|Montrose|Westheimer|Richmond|Bissonnet
Telephone|Airline|Fulton|Harrisburg|Navigation|Canal|Lyons|Jensen|Hardy|Crosstimbers|Tidwell|Little York|Gessner
Bellaire|Hillcroft|Fondren|Beechnut|Holcombe|Kirby|Shepherd|Durham|Heights|Yale|Studewood|Michaux|Alameda|Figueroa
Vermont|Normandie|Western|Crenshaw|La Brea|Fairfax|La Cienega|Sepulveda|Venice|Pico|Olympic|Wilshire|Melrose|Slauson
Florence|Manchester|Century|Imperial|Rosecrans|Compton|Avalon|Hooper|Soto|Lorena|Indiana|Whittier|Cesar|Mission
Valencia|Dolores|Guerrero|Folsom|Harrison Park|Potrero|Alemany|Geneva|Persia|Excelsior|Silver|Bacon|Burrows|Felton
Biscayne|Flagler|Coral|Okeechobee|Ponce de Leon|Le Jeune|Red|Bird|Sunny Isles|Ives Dairy|Opa Locka|Gratigny|Peachtree
Piedmont|Ponce|Moreland|Memorial|Glenwood|Buford|Clairmont|Briarcliff|Cheshire Bridge|Lenox|Roswell|Northside|Howell
Halsted|Ashland|Cicero|Pulaski|Kedzie|Damen|Cermak|Archer|Ogden|Milwaukee|Clybourn|Belmont|Addison|Irving Park|Lawrence
Foster|Devon|Touhy|Flatbush|Atlantic|Nostrand|Utica|Rockaway|Pitkin|Sutter|Blake|Dumont|Livonia|Riverdale|Linden
Whitman|Thoreau|Emerson|Longfellow|Hawthorn|Melville|Cooper|Irving|Bryant|Lowell|Holmes|Whittier Oaks|Old Mill
Quail Hollow|Fox Run|Deer Creek|Turtle Rock|Eagle Nest|Stone Ridge|Rolling Hills|Shady Oaks|Whispering Pines|Cedar Point
Wagon Wheel|Saddle Back|Desert Willow|Palo Verde|Ocotillo|Saguaro|Mesquite|Ironwood|Agave|Yucca|Cholla|Camelback
Indian School|Thunderbird|Bethany Home|Glendale|Northern|Olive|Peoria|Cactus|Bell|Union Hills|Deer Valley|Pinnacle Peak`
  .trim()
  .split(/[|\n]/);
