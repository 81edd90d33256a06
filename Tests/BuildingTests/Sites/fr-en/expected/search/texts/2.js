songnguSearch("texts",2,["reports/one.html","2024-05-06","2024-05-06",
["","Rapport un","Report one"],
["p1","Bonjour Ana.","Hello Ana."]]);
