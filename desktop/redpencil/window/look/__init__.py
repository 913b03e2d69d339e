"""How everything in the window looks: themes, faces, signs, labels, words laid beside words."""
