songnguSearch("texts",1,["pages/about.html","","",
["","À propos","About"],
["p1","Ce site : « essai ».","This site: ‘test’."],
["p2","Pas encore traduit.",0]]);
