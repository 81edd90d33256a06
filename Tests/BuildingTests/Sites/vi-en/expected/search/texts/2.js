songnguSearch("texts",2,["","","",
["organizations/vietnam.html","Việt Nam","Vietnam"],
["organizations/australia.html","Australia",1],
["organizations/ministry.html","Bộ Công an","Ministry","BCA"],
["organizations/home-affairs.html",0,"Home Affairs"]]);
