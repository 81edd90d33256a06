songnguSearch("topics",0,{"topics":[],"of":"!"});
