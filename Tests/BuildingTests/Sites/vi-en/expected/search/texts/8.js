songnguSearch("texts",8,["","","",
["commitments/index.html#c3",0,"Carry on"],
["commitments/index.html#c1","Làm \u003Cmột>","Do \u003Cone>"],
["commitments/index.html#c2","Làm hai",0]]);
