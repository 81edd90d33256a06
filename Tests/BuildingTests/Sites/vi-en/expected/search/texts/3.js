songnguSearch("texts",3,["","","",
["topics/security.html","An ninh","Security"],
["topics/crime.html","Tội phạm","Crime","","Mô tả",0]]);
