<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>amending</name>
    <message>
        <source>Choose a claim first, in the list or in the article.</source>
        <translation>Choisissez d’abord un point, dans la liste ou dans l’article.</translation>
    </message>
    <message>
        <source>Select the words to mark first, with the mouse or with Shift and arrows.</source>
        <translation>Sélectionnez d’abord les mots à marquer, à la souris ou avec Maj et les flèches.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Bring these words back everywhere</source>
        <translation>Rétablir ces mots partout</translation>
    </message>
    <message>
        <source>Bring back all that this rule found</source>
        <translation>Rétablir tout ce que cette règle a trouvé</translation>
    </message>
    <message>
        <source>Dismiss all of this rule</source>
        <translation>Écarter tout ce que trouve cette règle</translation>
    </message>
    <message>
        <source>This is an aside: press T to take it as a claim, then decide on it.</source>
        <translation>Ceci est un à-côté : appuyez sur T pour en faire un point à vérifier, puis décidez.</translation>
    </message>
    <message>
        <source>Asides</source>
        <translation>À-côtés</translation>
    </message>
    <message>
        <source>What looks like a claim and was taken for none, with the reason</source>
        <translation>Ce qui ressemble à un point à vérifier et n’a pas été retenu, avec la raison</translation>
    </message>
    <message>
        <source>Nothing was set aside in this article.</source>
        <translation>Rien n’a été laissé de côté dans cet article.</translation>
    </message>
    <message>
        <source>It is not checked and not counted.</source>
        <translation>Il n’est ni vérifié ni compté.</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>Via</translation>
    </message>
    <message>
        <source>Show these words in the article</source>
        <translation>Montrer ces mots dans l’article</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Why this reading</source>
        <translation>Pourquoi cette lecture</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Comme lu d’abord</translation>
    </message>
    <message>
        <source>Nobody has said why.</source>
        <translation>Personne n’a dit pourquoi.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Verbe introducteur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Nuance</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>A name; empty where nobody is known</source>
        <translation>Un nom ; vide si personne n’est connu</translation>
    </message>
    <message>
        <source>The verb that says so, as it stands in the article</source>
        <translation>Le verbe qui introduit les propos, tel qu’il figure dans l’article</translation>
    </message>
    <message>
        <source>1,200 or 3 to 7; empty where it cannot be read</source>
        <translation>1 200 ou 3 à 7 ; vide si c’est illisible</translation>
    </message>
    <message>
        <source>percent, dollar, kilometre …</source>
        <translation>percent, dollar, kilometre … (en anglais)</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Ce qui est compté</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>hausse</translation>
    </message>
    <message>
        <source>fell</source>
        <translation>baisse</translation>
    </message>
    <message>
        <source>not a quotation</source>
        <translation>pas une citation</translation>
    </message>
    <message>
        <source>not a quantity</source>
        <translation>pas un chiffre</translation>
    </message>
    <message>
        <source>not a statement</source>
        <translation>pas une affirmation</translation>
    </message>
    <message>
        <source>Take as a quotation</source>
        <translation>Retenir comme citation</translation>
    </message>
    <message>
        <source>Take as a quantity</source>
        <translation>Retenir comme chiffre</translation>
    </message>
    <message>
        <source>Take as a statement</source>
        <translation>Retenir comme affirmation</translation>
    </message>
    <message>
        <source>{part} by hand; the program read “{was}”.</source>
        <translation>{part}, à la main ; le programme avait lu « {was} ».</translation>
    </message>
    <message>
        <source>{part} by hand; the program read nothing.</source>
        <translation>{part}, à la main ; le programme n’avait rien lu.</translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>À-côté</translation>
    </message>
    <message>
        <source>aside {place} of {total}, {words}, {reason}, {locator}</source>
        <translation>à-côté {place} sur {total}, {words}, {reason}, {locator}</translation>
    </message>
</context>
<context>
    <name>by_hand</name>
    <message>
        <source>Add evidence by hand</source>
        <translation>Ajouter une preuve à la main</translation>
    </message>
    <message>
        <source>Person or address</source>
        <translation>Personne ou adresse</translation>
    </message>
    <message>
        <source>Ines Halloran, or https://…</source>
        <translation>Ines Halloran, ou https://…</translation>
    </message>
    <message>
        <source>How and when</source>
        <translation>Comment et quand</translation>
    </message>
    <message>
        <source>by phone, 3 May</source>
        <translation>par téléphone, le 3 mai</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’elle dit</translation>
    </message>
    <message>
        <source>the words that bear on the claim</source>
        <translation>les mots qui portent sur le point</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Renoncer</translation>
    </message>
    <message>
        <source>Cited by hand</source>
        <translation>Cité à la main</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>Cité</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Pas celle-ci</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Pas celui-ci</translation>
    </message>
    <message>
        <source>This passage is not about the claim; do not show it again here, nor in reports</source>
        <translation>Ce passage ne porte pas sur le point ; ne plus le montrer ici, ni dans les rapports</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>This passage is about the claim after all</source>
        <translation>Ce passage porte bien sur le point</translation>
    </message>
    <message>
        <source>Cite selection</source>
        <translation>Citer la sélection</translation>
    </message>
    <message>
        <source>Make the selected words of the source the evidence for the claim (C)</source>
        <translation>Faire des mots sélectionnés dans la source la preuve du point (C)</translation>
    </message>
    <message>
        <source>Open a source, select words in it, and choose a claim; then they can be cited.</source>
        <translation>Ouvrez une source, sélectionnez-y des mots et choisissez un point ; vous pourrez alors les citer.</translation>
    </message>
    <message>
        <source>No passage shares the words of this statement. Open a source, select the words that bear it out and press C, or add evidence by hand.</source>
        <translation>Aucun passage ne partage les mots de cette affirmation. Ouvrez une source, sélectionnez les mots qui l’étayent et appuyez sur C, ou ajoutez une preuve à la main.</translation>
    </message>
    <message>
        <source>Everything found was set aside.</source>
        <translation>Tout ce qui a été trouvé a été écarté.</translation>
    </message>
    <message>
        <source>Show what was set aside ({count})</source>
        <translation>Montrer ce qui a été écarté ({count})</translation>
    </message>
    <message>
        <source>Hide what was set aside ({count})</source>
        <translation>Masquer ce qui a été écarté ({count})</translation>
    </message>
    <message>
        <source>It comes to {result}.</source>
        <translation>Cela donne bien {result}.</translation>
    </message>
    <message>
        <source>It comes to {result}, not {expected}.</source>
        <translation>Cela donne {result}, et non {expected}.</translation>
    </message>
</context>
<context>
    <name>command_line</name>
    <message>
        <source>The log has no article yet; check one with: redpencil check ARTICLE</source>
        <translation>Le journal n’a pas encore d’article ; vérifiez-en un avec : redpencil check ARTICLE</translation>
    </message>
    <message>
        <source>The library is empty; add sources with: redpencil sources add PATH</source>
        <translation>La bibliothèque est vide ; ajoutez des sources avec : redpencil sources add CHEMIN</translation>
    </message>
    <message>
        <source>Taken back; it stands now as before:</source>
        <translation>Annulé ; il en est de nouveau comme avant :</translation>
    </message>
    <message>
        <source>nothing to add</source>
        <translation>rien à ajouter</translation>
    </message>
    <message>
        <source>(no locator)</source>
        <translation>(sans emplacement)</translation>
    </message>
    <message>
        <source>{title}: no quotation and no number was found.</source>
        <translation>{title} : aucune citation ni aucun nombre n’a été trouvé.</translation>
    </message>
    <message>
        <source>Article id: {id}</source>
        <translation>Identifiant de l’article : {id}</translation>
    </message>
    <message>
        <source>The log is whole: {events}, last hash {hash}</source>
        <translation>Le journal est intact : {events}, dernière empreinte {hash}</translation>
    </message>
    <message>
        <source>{events}, last hash {hash}</source>
        <translation>{events}, dernière empreinte {hash}</translation>
    </message>
    <message>
        <source>Event {seq}, {at}, by {who}</source>
        <translation>Événement {seq}, {at}, par {who}</translation>
    </message>
    <message>
        <source>{title}: draft {number} of {id}</source>
        <translation>{title} : version {number} de {id}</translation>
    </message>
    <message numerus="yes">
        <source>{n} passages</source>
        <extracomment>For 1: {n} passage</extracomment>
        <translation>
            <numerusform>{n} passage</numerusform>
            <numerusform>{n} passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Open article…</source>
        <translation>Ouvrir un article…</translation>
    </message>
    <message>
        <source>Choose the article to check</source>
        <translation>Choisir l’article à vérifier</translation>
    </message>
    <message>
        <source>Paste as article</source>
        <translation>Coller comme article</translation>
    </message>
    <message>
        <source>Check the words on the clipboard</source>
        <translation>Vérifier le texte du presse-papiers</translation>
    </message>
    <message>
        <source>How it was read…</source>
        <translation>Façon de lire…</translation>
    </message>
    <message>
        <source>Read the article's file again: its encoding, tracked changes, pages as pictures</source>
        <translation>Relire le fichier de l’article : encodage, modifications suivies, pages en images</translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation>Ouvrir une adresse…</translation>
    </message>
    <message>
        <source>Fetch the page whose address is on the clipboard</source>
        <translation>Aller chercher la page dont l’adresse est dans le presse-papiers</translation>
    </message>
    <message>
        <source>Add sources…</source>
        <translation>Ajouter des sources…</translation>
    </message>
    <message>
        <source>Add files to the library that claims are checked against</source>
        <translation>Ajouter des fichiers à la bibliothèque qui sert à vérifier les points</translation>
    </message>
    <message>
        <source>New revision…</source>
        <translation>Nouvelle version…</translation>
    </message>
    <message>
        <source>Lay a new draft on this article; checks go along</source>
        <translation>Superposer une nouvelle version à cet article ; les vérifications suivent</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>See the article with its marks as pages of paper, and print them</source>
        <translation>Voir l’article et ses marques en pages, et les imprimer</translation>
    </message>
    <message>
        <source>Write reports…</source>
        <translation>Écrire des rapports…</translation>
    </message>
    <message>
        <source>Choose reports, look at them and write them</source>
        <translation>Choisir des rapports, les regarder et les écrire</translation>
    </message>
    <message>
        <source>Enter answers…</source>
        <translation>Saisir les réponses…</translation>
    </message>
    <message>
        <source>Enter the answers of a call sheet that was filled in</source>
        <translation>Saisir les réponses d’une feuille d’appels remplie</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Say who is checking, and what the program may do</source>
        <translation>Dire qui vérifie, et ce que le programme a le droit de faire</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>Show what can be opened, and the articles read last</source>
        <translation>Montrer ce qui peut être ouvert, et les derniers articles lus</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Close the window; everything decided is recorded already</source>
        <translation>Fermer la fenêtre ; tout ce qui est décidé est déjà enregistré</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Point suivant</translation>
    </message>
    <message>
        <source>Go to the next claim</source>
        <translation>Aller au point suivant</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Point précédent</translation>
    </message>
    <message>
        <source>Go to the claim before</source>
        <translation>Aller au point précédent</translation>
    </message>
    <message>
        <source>Next open claim</source>
        <translation>Point ouvert suivant</translation>
    </message>
    <message>
        <source>Go to the next claim that nobody has decided on</source>
        <translation>Aller au prochain point sur lequel personne n’a décidé</translation>
    </message>
    <message>
        <source>Into the panel</source>
        <translation>Vers le panneau</translation>
    </message>
    <message>
        <source>Move the keyboard into the check panel</source>
        <translation>Placer le clavier dans le panneau de vérification</translation>
    </message>
    <message>
        <source>Filter claims…</source>
        <translation>Filtrer les points…</translation>
    </message>
    <message>
        <source>Choose which claims are listed: by status, evidence or speaker</source>
        <translation>Choisir les points listés : par statut, preuve ou locuteur</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Go back to the claim chosen before</source>
        <translation>Revenir au point choisi auparavant</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Avancer de nouveau</translation>
    </message>
    <message>
        <source>Claim or aside</source>
        <translation>Point ou à-côté</translation>
    </message>
    <message>
        <source>Make the claim chosen an aside, or the aside a claim</source>
        <translation>Faire du point choisi un à-côté, ou de l’à-côté un point</translation>
    </message>
    <message>
        <source>Cite selection</source>
        <translation>Citer la sélection</translation>
    </message>
    <message>
        <source>Make the words selected in the source the evidence</source>
        <translation>Faire des mots sélectionnés dans la source la preuve</translation>
    </message>
    <message>
        <source>Mark as quotation</source>
        <translation>Marquer comme citation</translation>
    </message>
    <message>
        <source>Make the selected words a quotation</source>
        <translation>Faire des mots sélectionnés une citation</translation>
    </message>
    <message>
        <source>Mark as quantity</source>
        <translation>Marquer comme chiffre</translation>
    </message>
    <message>
        <source>Make the selected words a quantity</source>
        <translation>Faire des mots sélectionnés un chiffre</translation>
    </message>
    <message>
        <source>Mark as statement</source>
        <translation>Marquer comme affirmation</translation>
    </message>
    <message>
        <source>Make the selected words a statement to check</source>
        <translation>Faire des mots sélectionnés une affirmation à vérifier</translation>
    </message>
    <message>
        <source>Borders as selected</source>
        <translation>Limites selon la sélection</translation>
    </message>
    <message>
        <source>Give the claim the selected words as its borders</source>
        <translation>Donner au point les mots sélectionnés pour limites</translation>
    </message>
    <message>
        <source>End a word on</source>
        <translation>Fin un mot plus loin</translation>
    </message>
    <message>
        <source>Move the end of the claim a word further</source>
        <translation>Déplacer la fin du point d’un mot vers l’avant</translation>
    </message>
    <message>
        <source>End a word back</source>
        <translation>Fin un mot plus tôt</translation>
    </message>
    <message>
        <source>Move the end of the claim a word back</source>
        <translation>Déplacer la fin du point d’un mot vers l’arrière</translation>
    </message>
    <message>
        <source>Beginning a word on</source>
        <translation>Début un mot plus loin</translation>
    </message>
    <message>
        <source>Move the beginning of the claim a word further</source>
        <translation>Déplacer le début du point d’un mot vers l’avant</translation>
    </message>
    <message>
        <source>Beginning a word back</source>
        <translation>Début un mot plus tôt</translation>
    </message>
    <message>
        <source>Move the beginning of the claim a word back</source>
        <translation>Déplacer le début du point d’un mot vers l’arrière</translation>
    </message>
    <message>
        <source>Dismiss once</source>
        <translation>Écarter une fois</translation>
    </message>
    <message>
        <source>Put this mark away and go to the next claim</source>
        <translation>Écarter cette marque et aller au point suivant</translation>
    </message>
    <message>
        <source>Dismiss these words</source>
        <translation>Écarter ces mots</translation>
    </message>
    <message>
        <source>Put these words away wherever the article has them, and go to the next claim</source>
        <translation>Écarter ces mots partout où ils figurent dans l’article, et aller au point suivant</translation>
    </message>
    <message>
        <source>Edit the reading</source>
        <translation>Modifier la lecture</translation>
    </message>
    <message>
        <source>Change what was read out of the claim</source>
        <translation>Changer ce qui a été lu dans le point</translation>
    </message>
    <message>
        <source>Why this reading</source>
        <translation>Pourquoi cette lecture</translation>
    </message>
    <message>
        <source>Show the rules that made the reading</source>
        <translation>Montrer les règles qui ont produit la lecture</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Set OK and go to the next claim</source>
        <translation>Mettre OK et aller au point suivant</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Set Fix and go to the next claim</source>
        <translation>Mettre À corriger et aller au point suivant</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Set Query and go to the next claim</source>
        <translation>Mettre Question et aller au point suivant</translation>
    </message>
    <message>
        <source>Source needed</source>
        <translation>Source à trouver</translation>
    </message>
    <message>
        <source>Set Source needed and go to the next claim</source>
        <translation>Mettre Source à trouver et aller au point suivant</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Take the decision away and go to the next claim</source>
        <translation>Retirer la décision et aller au point suivant</translation>
    </message>
    <message>
        <source>OK, stay</source>
        <translation>OK, rester</translation>
    </message>
    <message>
        <source>Set OK and stay on this claim</source>
        <translation>Mettre OK et rester sur ce point</translation>
    </message>
    <message>
        <source>Fix, stay</source>
        <translation>À corriger, rester</translation>
    </message>
    <message>
        <source>Set Fix and stay on this claim</source>
        <translation>Mettre À corriger et rester sur ce point</translation>
    </message>
    <message>
        <source>Query, stay</source>
        <translation>Question, rester</translation>
    </message>
    <message>
        <source>Set Query and stay on this claim</source>
        <translation>Mettre Question et rester sur ce point</translation>
    </message>
    <message>
        <source>Source needed, stay</source>
        <translation>Source à trouver, rester</translation>
    </message>
    <message>
        <source>Set Source needed and stay on this claim</source>
        <translation>Mettre Source à trouver et rester sur ce point</translation>
    </message>
    <message>
        <source>Clear, stay</source>
        <translation>Effacer, rester</translation>
    </message>
    <message>
        <source>Take the decision away and stay on this claim</source>
        <translation>Retirer la décision et rester sur ce point</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Revu</translation>
    </message>
    <message>
        <source>Give a stale check the status it had, and go to the next</source>
        <translation>Rendre à une vérification périmée le statut qu’elle avait, et aller au point suivant</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Revenir sur la dernière décision</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Take the last undo back</source>
        <translation>Revenir sur la dernière annulation</translation>
    </message>
    <message>
        <source>What became of the claims…</source>
        <translation>Ce que sont devenus les points…</translation>
    </message>
    <message>
        <source>Show what the last draft kept, changed and lost</source>
        <translation>Montrer ce que la dernière version a gardé, changé et perdu</translation>
    </message>
    <message>
        <source>Events of this article…</source>
        <translation>Événements de cet article…</translation>
    </message>
    <message>
        <source>Show all that was recorded about this article</source>
        <translation>Montrer tout ce qui a été enregistré sur cet article</translation>
    </message>
    <message>
        <source>Coverage…</source>
        <translation>Couverture…</translation>
    </message>
    <message>
        <source>Show what in the article nobody has touched, and who worked on it</source>
        <translation>Montrer ce que personne n’a touché dans l’article, et qui y a travaillé</translation>
    </message>
    <message>
        <source>Bring in another log…</source>
        <translation>Intégrer un autre journal…</translation>
    </message>
    <message>
        <source>Merge the check log of another desk into this one</source>
        <translation>Fusionner le journal des vérifications d’une autre rédaction avec celui-ci</translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>Contrôler le journal</translation>
    </message>
    <message>
        <source>Prove that nothing recorded was changed or lost</source>
        <translation>Prouver que rien de ce qui est enregistré n’a été changé ni perdu</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Rechercher dans l’article</translation>
    </message>
    <message>
        <source>Find words in the article</source>
        <translation>Rechercher des mots dans l’article</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Move the keyboard from list to article to panel</source>
        <translation>Passer le clavier de la liste à l’article, puis au panneau</translation>
    </message>
    <message>
        <source>Close the top layer</source>
        <translation>Fermer ce qui est au-dessus</translation>
    </message>
    <message>
        <source>Close what lies on top: find, source view, message</source>
        <translation>Fermer ce qui est au-dessus : recherche, source, message</translation>
    </message>
    <message>
        <source>Wider column</source>
        <translation>Colonne plus large</translation>
    </message>
    <message>
        <source>Set the article in longer lines</source>
        <translation>Composer l’article en lignes plus longues</translation>
    </message>
    <message>
        <source>Narrower column</source>
        <translation>Colonne plus étroite</translation>
    </message>
    <message>
        <source>Set the article in shorter lines</source>
        <translation>Composer l’article en lignes plus courtes</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Taille normale</translation>
    </message>
    <message>
        <source>Show the text in its normal size</source>
        <translation>Afficher le texte à sa taille normale</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Passer du clair au sombre et inversement</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Show or hide the library of sources</source>
        <translation>Montrer ou masquer la bibliothèque de sources</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Surveiller un dossier…</translation>
    </message>
    <message>
        <source>Let new files of a folder become sources by themselves</source>
        <translation>Faire des nouveaux fichiers d’un dossier des sources, sans autre geste</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Open the next passage that was found for the claim</source>
        <translation>Ouvrir le passage suivant trouvé pour le point</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Open the passage before that was found for the claim</source>
        <translation>Ouvrir le passage précédent trouvé pour le point</translation>
    </message>
    <message>
        <source>Source as text</source>
        <translation>Source en texte</translation>
    </message>
    <message>
        <source>Show a source as text, or as its table or printed pages</source>
        <translation>Montrer une source en texte, en tableau ou en pages imprimées</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Show or hide the headings of the article</source>
        <translation>Montrer ou masquer les titres de l’article</translation>
    </message>
    <message>
        <source>Guide…</source>
        <translation>Guide…</translation>
    </message>
    <message>
        <source>Read the guide and the documents that go with it</source>
        <translation>Lire le guide et les documents qui l’accompagnent</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Show every key on one sheet</source>
        <translation>Montrer toutes les touches sur une feuille</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Changer les touches…</translation>
    </message>
    <message>
        <source>Give the commands other keys</source>
        <translation>Donner d’autres touches aux commandes</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Open the menu of all commands</source>
        <translation>Ouvrir le menu de toutes les commandes</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>Fetching {name}…</source>
        <translation>Récupération de {name}…</translation>
    </message>
    <message>
        <source>Finding claims…</source>
        <translation>Recherche des points à vérifier…</translation>
    </message>
    <message>
        <source>Looking up evidence</source>
        <translation>Recherche de preuves</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>No quotations or numbers were found in this article.</source>
        <translation>Aucune citation ni aucun chiffre n’a été trouvé dans cet article.</translation>
    </message>
    <message>
        <source>There is no address on the clipboard; copy the page's address first.</source>
        <translation>Il n’y a pas d’adresse dans le presse-papiers ; copiez d’abord celle de la page.</translation>
    </message>
    <message>
        <source>There are no words on the clipboard; copy the article's text first.</source>
        <translation>Il n’y a pas de texte dans le presse-papiers ; copiez d’abord celui de l’article.</translation>
    </message>
    <message>
        <source>Open an article first: drop a file here, or press Ctrl+O.</source>
        <translation>Ouvrez d’abord un article : déposez un fichier ici, ou appuyez sur Ctrl+O.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Pas encore d’articles</translation>
    </message>
    <message>
        <source>Verifying the log…</source>
        <translation>Contrôle du journal…</translation>
    </message>
    <message>
        <source>Copy the whole hash</source>
        <translation>Copier l’empreinte entière</translation>
    </message>
    <message>
        <source>Laying {name} on this article…</source>
        <translation>Superposition de {name} à cet article…</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>Open as an article</source>
        <translation>Ouvrir comme article</translation>
    </message>
    <message>
        <source>Nothing has changed on this claim since it was checked.</source>
        <translation>Rien n’a changé sur ce point depuis sa vérification.</translation>
    </message>
    <message>
        <source>What became of the claims</source>
        <translation>Ce que sont devenus les points</translation>
    </message>
    <message>
        <source>A click or Enter goes to the claim; Esc closes. Undo takes the whole draft back.</source>
        <translation>Un clic ou Entrée mène au point ; Échap ferme. Annuler retire toute la version.</translation>
    </message>
    <message>
        <source>Choose the new draft</source>
        <translation>Choisir la nouvelle version</translation>
    </message>
    <message>
        <source>Left off: no draft was laid on, and nothing was recorded.</source>
        <translation>Abandonné : aucune version n’a été superposée, et rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>texte collé</translation>
    </message>
    <message>
        <source>This article was pasted. Its next draft can be pasted too, or come from a file.</source>
        <translation>Cet article a été collé. Sa prochaine version peut l’être aussi, ou venir d’un fichier.</translation>
    </message>
    <message>
        <source>Paste the new draft</source>
        <translation>Coller la nouvelle version</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Events of this article</source>
        <translation>Événements de cet article</translation>
    </message>
    <message>
        <source>The latest first. Enter goes to the claim; Esc closes.</source>
        <translation>Les plus récents d’abord. Entrée mène au point ; Échap ferme.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Rechercher dans le guide</translation>
    </message>
    <message>
        <source>No document has these words.</source>
        <translation>Aucun document ne contient ces mots.</translation>
    </message>
    <message>
        <source>The report was written to {names}.</source>
        <translation>Le rapport a été écrit dans {names}.</translation>
    </message>
    <message>
        <source>This is a sample article with its sources. Press F8 to walk through its claims, 1 to 4 to decide, ? for all keys — or drop your own article here.</source>
        <translation>Voici un article d’exemple avec ses sources. Appuyez sur F8 pour parcourir ses points, sur 1 à 4 pour décider, sur ? pour voir toutes les touches — ou déposez ici votre propre article.</translation>
    </message>
    <message>
        <source>{words} words · {minutes} min</source>
        <translation>{words} mots · {minutes} min</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>Find in source</source>
        <translation>Rechercher dans la source</translation>
    </message>
    <message>
        <source>Keys of a single letter or digit rest while you type in a text box.</source>
        <translation>Les touches d’une seule lettre ou d’un seul chiffre sont inactives pendant que vous écrivez dans un champ.</translation>
    </message>
    <message>
        <source>Something in Redpencil broke</source>
        <translation>Quelque chose s’est cassé dans Redpencil</translation>
    </message>
    <message>
        <source>Every decision that was shown as made is recorded. You can go on, or close Redpencil and open it again. The details below are in {log} as well.</source>
        <translation>Toute décision affichée comme prise est enregistrée. Vous pouvez continuer, ou fermer Redpencil et le rouvrir. Les détails ci-dessous figurent aussi dans {log}.</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the source</source>
        <translation>Fermer la source</translation>
    </message>
    <message>
        <source>The article under check; F8 goes to the next claim, a click chooses one.</source>
        <translation>L’article en cours de vérification ; F8 mène au point suivant, un clic en choisit un.</translation>
    </message>
    <message>
        <source>Map of the marks in the article</source>
        <translation>Plan des marques dans l’article</translation>
    </message>
    <message>
        <source>Articles ({endings});;All files (*)</source>
        <translation>Articles ({endings});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add sources</source>
        <translation>Ajouter des sources</translation>
    </message>
    <message>
        <source>The sample was checked: {claims} claims against {sources} sources, a decision recorded and proved, a report written.</source>
        <translation>L’exemple a été vérifié : {claims} points face à {sources} sources, une décision enregistrée et prouvée, un rapport écrit.</translation>
    </message>
    <message>
        <source>Bring in another check log</source>
        <translation>Intégrer un autre journal des vérifications</translation>
    </message>
    <message>
        <source>Check logs (*.db);;All files (*)</source>
        <translation>Journaux des vérifications (*.db);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Bringing {name} in…</source>
        <translation>Intégration de {name}…</translation>
    </message>
    <message>
        <source>The log is whole: {events}, last hash {hash}.</source>
        <translation>Le journal est intact : {events}, dernière empreinte {hash}.</translation>
    </message>
    <message>
        <source>{places} in {documents}</source>
        <translation>{places} dans {documents}</translation>
    </message>
    <message numerus="yes">
        <source>{n} places</source>
        <extracomment>For 1: {n} place</extracomment>
        <translation>
            <numerusform>{n} endroit</numerusform>
            <numerusform>{n} endroits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} documents</source>
        <extracomment>For 1: {n} document</extracomment>
        <translation>
            <numerusform>{n} document</numerusform>
            <numerusform>{n} documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>({n} other files could not be added either.)</source>
        <extracomment>For 1: ({n} other file could not be added either.)</extracomment>
        <translation>
            <numerusform>({n} autre fichier n’a pas pu être ajouté non plus.)</numerusform>
            <numerusform>({n} autres fichiers n’ont pas pu être ajoutés non plus.)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files were dropped: they are being added to the sources, not opened.</source>
        <extracomment>For 1: {n} file was dropped: it is being added to the sources, not opened.</extracomment>
        <translation>
            <numerusform>{n} fichier a été déposé : il est ajouté aux sources, et non ouvert.</numerusform>
            <numerusform>{n} fichiers ont été déposés : ils sont ajoutés aux sources, et non ouverts.</numerusform>
        </translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
</context>
<context>
    <name>coverage</name>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Only what nobody has touched</source>
        <translation>Seulement ce que personne n’a touché</translation>
    </message>
    <message>
        <source>Enter or a double click goes to the paragraph.</source>
        <translation>Entrée ou un double clic mène au paragraphe.</translation>
    </message>
    <message>
        <source>Nobody has decided on anything in this article yet.</source>
        <translation>Personne n’a encore rien décidé dans cet article.</translation>
    </message>
    <message>
        <source>no claim marked</source>
        <translation>aucun point</translation>
    </message>
    <message numerus="yes">
        <source>all {n} checked</source>
        <extracomment>For 1: checked</extracomment>
        <translation>
            <numerusform>vérifié</numerusform>
            <numerusform>les {n} vérifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} open</source>
        <translation>
            <numerusform>{n} ouvert</numerusform>
            <numerusform>{n} ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {claims} checked</source>
        <translation>
            <numerusform>{n} sur {claims} vérifié</numerusform>
            <numerusform>{n} sur {claims} vérifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} paragraphs</source>
        <extracomment>For 1: {n} paragraph</extracomment>
        <translation>
            <numerusform>{n} paragraphe</numerusform>
            <numerusform>{n} paragraphes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} untouched</source>
        <translation>
            <numerusform>{n} non touché</numerusform>
            <numerusform>{n} non touchés</numerusform>
        </translation>
    </message>
    <message>
        <source>none untouched</source>
        <translation>tous touchés</translation>
    </message>
    <message numerus="yes">
        <source>{n} without a claim</source>
        <translation>
            <numerusform>{n} sans point</numerusform>
            <numerusform>{n} sans point</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} % of the text marked</source>
        <translation>{percent} % du texte marqué</translation>
    </message>
    <message numerus="yes">
        <source>{n} claims</source>
        <extracomment>For 1: {n} claim</extracomment>
        <translation>
            <numerusform>{n} point</numerusform>
            <numerusform>{n} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} decisions</source>
        <extracomment>For 1: {n} decision</extracomment>
        <translation>
            <numerusform>{n} décision</numerusform>
            <numerusform>{n} décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{spent} in {n} sittings</source>
        <extracomment>For 1: {spent} in {n} sitting</extracomment>
        <translation>
            <numerusform>{spent} en {n} séance</numerusform>
            <numerusform>{spent} en {n} séances</numerusform>
        </translation>
    </message>
    <message>
        <source>last {when}</source>
        <translation>dernière fois : {when}</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
</context>
<context>
    <name>diffs</name>
    <message>
        <source>[not in the source: {words}]</source>
        <translation>[absent de la source : {words}]</translation>
    </message>
    <message>
        <source>[in the source: {words}]</source>
        <translation>[dans la source : {words}]</translation>
    </message>
    <message>
        <source>[taken out: {words}]</source>
        <translation>[supprimé : {words}]</translation>
    </message>
    <message>
        <source>[put in: {words}]</source>
        <translation>[ajouté : {words}]</translation>
    </message>
</context>
<context>
    <name>disagreement</name>
    <message>
        <source>Sources disagree</source>
        <translation>Sources contradictoires</translation>
    </message>
    <message>
        <source>Another passage found for this claim does not agree with this one.</source>
        <translation>Un autre passage trouvé pour cette affirmation contredit celui-ci.</translation>
    </message>
    <message>
        <source>another passage</source>
        <translation>un autre passage</translation>
    </message>
    <message>
        <source>The passages disagree: {source} stands in {where}.</source>
        <translation>Les passages se contredisent : {source} figure dans {where}.</translation>
    </message>
    <message>
        <source>The sources disagree: {where} has the words as quoted.</source>
        <translation>Les sources se contredisent : {where} a les mots tels qu’ils sont cités.</translation>
    </message>
    <message>
        <source>The sources disagree: in {where} {changes}.</source>
        <translation>Les sources se contredisent : dans {where}, {changes}.</translation>
    </message>
    <message>
        <source>the words stand in another order</source>
        <translation>les mots sont dans un autre ordre</translation>
    </message>
    <message>
        <source>{quote} is missing</source>
        <translation>{quote} manque</translation>
    </message>
    <message>
        <source>{source} is added</source>
        <translation>{source} s’y ajoute</translation>
    </message>
    <message>
        <source>{source} stands for {quote}</source>
        <translation>{source} remplace {quote}</translation>
    </message>
    <message>
        <source>The sources disagree: in {where} {speaker} says these words.</source>
        <translation>Les sources se contredisent : dans {where}, c’est {speaker} qui dit ces mots.</translation>
    </message>
    <message>
        <source>The sources disagree: in {where} the same words have others beside them that change what they say.</source>
        <translation>Les sources se contredisent : dans {where}, les mêmes mots en côtoient d’autres qui en changent le sens.</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>The encoding was guessed as {encoding}; if letters look wrong, choose another one.</source>
        <translation>L’encodage a été deviné : {encoding} ; si des lettres paraissent fausses, choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The page says it is written in {declared}, but it is in {encoding}.</source>
        <translation>La page dit être écrite en {declared}, mais elle est en {encoding}.</translation>
    </message>
    <message>
        <source>Control characters were left out ({count}).</source>
        <translation>Des caractères de commande ont été laissés de côté ({count}).</translation>
    </message>
    <message>
        <source>Letters that were lost before this was saved show as � ({count}).</source>
        <translation>Des lettres perdues avant l’enregistrement s’affichent � ({count}).</translation>
    </message>
    <message>
        <source>Letters seem to have been read in a wrong encoding before this was saved ({count} places): “{shown}” where “{meant}” was meant. Ask for the original, or choose another encoding.</source>
        <translation>Des lettres semblent avoir été lues dans un mauvais encodage avant l’enregistrement (endroits : {count}) : « {shown} » au lieu de « {meant} ». Demandez l’original, ou choisissez un autre encodage.</translation>
    </message>
    <message>
        <source>Text that a browser would hide was left out ({count} words): “{words}”.</source>
        <translation>Du texte qu’un navigateur cacherait a été laissé de côté (mots : {count}) : « {words} ».</translation>
    </message>
    <message>
        <source>Most of this page would be hidden by a browser until its scripts have run.</source>
        <translation>L’essentiel de cette page serait caché par un navigateur tant que ses scripts n’ont pas été exécutés.</translation>
    </message>
    <message>
        <source>No article could be told from the rest of the page, so all of it was read.</source>
        <translation>L’article n’a pas pu être distingué du reste de la page ; tout a donc été lu.</translation>
    </message>
    <message>
        <source>The page is nested so deeply that its inner structure was left out.</source>
        <translation>La page est si profondément imbriquée que sa structure interne a été laissée de côté.</translation>
    </message>
    <message>
        <source>Words that its program hides were left out ({count}): “{words}”.</source>
        <translation>Des mots que son programme cache ont été laissés de côté ({count}) : « {words} ».</translation>
    </message>
    <message>
        <source>Comments in the file are kept beside the text ({count}, by {authors}).</source>
        <translation>Les commentaires du fichier sont conservés à côté du texte ({count}, de {authors}).</translation>
    </message>
    <message>
        <source>Comments in the file are kept beside the text ({count}).</source>
        <translation>Les commentaires du fichier sont conservés à côté du texte ({count}).</translation>
    </message>
    <message>
        <source>Tracked changes are read as if accepted: {insertions} and {deletions}; let them stand (--changes standing) to see both.</source>
        <translation>Les modifications suivies sont lues comme acceptées : {insertions} et {deletions} ; laissez-les telles quelles (--changes standing) pour voir les deux états.</translation>
    </message>
    <message>
        <source>Tracked changes stand in the text, deleted words too: {insertions} and {deletions}.</source>
        <translation>Les modifications suivies figurent dans le texte, mots supprimés compris : {insertions} et {deletions}.</translation>
    </message>
    <message>
        <source>Documents embedded in this one were not read ({count}).</source>
        <translation>Les documents incorporés dans celui-ci n’ont pas été lus ({count}).</translation>
    </message>
    <message>
        <source>The words of pages that are pictures were recognised by Tesseract, so letters and figures may be wrong: {pages}. Look at the page before you rely on them.</source>
        <translation>Le texte des pages qui sont des images a été reconnu par Tesseract ; des lettres et des chiffres peuvent être faux : {pages}. Regardez la page avant de vous y fier.</translation>
    </message>
    <message>
        <source>Some pages are pictures without text, so their words were not read: {pages}.</source>
        <translation>Certaines pages sont des images sans texte, leurs mots n’ont donc pas été lus : {pages}.</translation>
    </message>
    <message>
        <source>Attachments were not opened ({count}): {names}.</source>
        <translation>Les pièces jointes n’ont pas été ouvertes ({count}) : {names}.</translation>
    </message>
    <message>
        <source>The page was saved from {address} on {day}.</source>
        <translation>La page a été enregistrée depuis {address} le {day}.</translation>
    </message>
    <message>
        <source>Hidden sheets were read as well: {names}.</source>
        <translation>Les feuilles masquées ont été lues aussi : {names}.</translation>
    </message>
    <message>
        <source>Some cells hold formulas that were never calculated ({count}); open the file in its own program and save it to have their figures.</source>
        <translation>Certaines cellules contiennent des formules jamais calculées ({count}) ; ouvrez le fichier dans son propre programme et enregistrez-le pour en avoir les chiffres.</translation>
    </message>
    <message>
        <source>Some rows have more cells than the header row.</source>
        <translation>Certaines lignes ont plus de cellules que la ligne d’en-tête.</translation>
    </message>
    <message>
        <source>its reader stopped unexpectedly</source>
        <translation>son lecteur s’est arrêté de façon inattendue</translation>
    </message>
    <message>
        <source>its reader gave an answer that makes no sense</source>
        <translation>son lecteur a donné une réponse dénuée de sens</translation>
    </message>
    <message>
        <source>the reader could not be started: {reason}</source>
        <translation>le lecteur n’a pas pu démarrer : {reason}</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>it is cut off or damaged</source>
        <translation>il est coupé ou endommagé</translation>
    </message>
    <message>
        <source>its parts are nested too deeply</source>
        <translation>ses parties sont trop profondément imbriquées</translation>
    </message>
    <message>
        <source>it defines entities, as no program writes them</source>
        <translation>il définit des entités, ce que ne fait aucun programme</translation>
    </message>
    <message>
        <source>the part with its text is missing</source>
        <translation>la partie qui contient son texte manque</translation>
    </message>
    <message>
        <source>it has no such page</source>
        <translation>il n’a pas une telle page</translation>
    </message>
    <message>
        <source>it has no lines with times</source>
        <translation>il n’a pas de lignes minutées</translation>
    </message>
    <message>
        <source>it took longer than {seconds} s</source>
        <translation>cela a dépassé {seconds} s</translation>
    </message>
    <message>
        <source>it needed more than {limit} MB of memory</source>
        <translation>cela demandait plus de {limit} Mo de mémoire</translation>
    </message>
    <message>
        <source>its file was closed meanwhile</source>
        <translation>son fichier a été fermé entre-temps</translation>
    </message>
    <message>
        <source>it does not hold this document any more</source>
        <translation>il ne contient plus ce document</translation>
    </message>
    <message>
        <source>its contents are not laid out as its kind asks for</source>
        <translation>son contenu n’est pas disposé comme son type l’exige</translation>
    </message>
    <message numerus="yes">
        <source>{n} insertions</source>
        <extracomment>For 1: {n} insertion</extracomment>
        <translation>
            <numerusform>{n} insertion</numerusform>
            <numerusform>{n} insertions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} deletions</source>
        <extracomment>For 1: {n} deletion</extracomment>
        <translation>
            <numerusform>{n} suppression</numerusform>
            <numerusform>{n} suppressions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pages</source>
        <extracomment>For 1: {n} page</extracomment>
        <translation>
            <numerusform>{n} page</numerusform>
            <numerusform>{n} pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message>
        <source>Carried</source>
        <translation>Reportés</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacés</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparus</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>What was decided no longer holds: look at these again.</source>
        <translation>Ce qui a été décidé ne vaut plus : revoyez-les.</translation>
    </message>
    <message>
        <source>Their words are not in this draft; their checks stay in the log.</source>
        <translation>Leurs mots ne sont pas dans cette version ; leurs vérifications restent au journal.</translation>
    </message>
    <message>
        <source>Nobody has seen these yet.</source>
        <translation>Personne ne les a encore vus.</translation>
    </message>
    <message>
        <source>Word for word the same in another place; their checks stand.</source>
        <translation>Mot pour mot les mêmes, à un autre endroit ; leurs vérifications valent toujours.</translation>
    </message>
    <message>
        <source>Word for word the same, and in the same place; their checks stand.</source>
        <translation>Mot pour mot les mêmes, au même endroit ; leurs vérifications valent toujours.</translation>
    </message>
    <message>
        <source>The words have changed.</source>
        <translation>Les mots ont changé.</translation>
    </message>
    <message>
        <source>The words are the same; the sentence around them has changed.</source>
        <translation>Les mots sont les mêmes ; la phrase qui les entoure a changé.</translation>
    </message>
    <message>
        <source>The words are the same; they are said by somebody else.</source>
        <translation>Les mots sont les mêmes ; c’est quelqu’un d’autre qui les dit.</translation>
    </message>
    <message>
        <source>The words are the same; something else is read out of them.</source>
        <translation>Les mots sont les mêmes ; autre chose en est lu.</translation>
    </message>
    <message>
        <source>The source has changed.</source>
        <translation>La source a changé.</translation>
    </message>
    <message>
        <source>The claim has other borders.</source>
        <translation>Le point a d’autres limites.</translation>
    </message>
    <message>
        <source>The words are not there any more.</source>
        <translation>Les mots n’y sont plus.</translation>
    </message>
    <message>
        <source>The words stand in several places now, and nothing tells which is the one.</source>
        <translation>Les mots figurent maintenant à plusieurs endroits, et rien ne dit lequel est le bon.</translation>
    </message>
    <message>
        <source>This version of Redpencil finds no claim in these words.</source>
        <translation>Cette version de Redpencil ne trouve aucun point à vérifier dans ces mots.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non vérifié</translation>
    </message>
    <message numerus="yes">
        <source>{n} carried</source>
        <translation>
            <numerusform>{n} reporté</numerusform>
            <numerusform>{n} reportés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} moved</source>
        <translation>
            <numerusform>{n} déplacé</numerusform>
            <numerusform>{n} déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stale</source>
        <translation>
            <numerusform>{n} à revoir</numerusform>
            <numerusform>{n} à revoir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} gone</source>
        <translation>
            <numerusform>{n} disparu</numerusform>
            <numerusform>{n} disparus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <translation>
            <numerusform>{n} nouveau</numerusform>
            <numerusform>{n} nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>none carried</source>
        <translation>aucun reporté</translation>
    </message>
    <message>
        <source>none moved</source>
        <translation>aucun déplacé</translation>
    </message>
    <message>
        <source>none stale</source>
        <translation>aucun à revoir</translation>
    </message>
    <message>
        <source>none gone</source>
        <translation>aucun disparu</translation>
    </message>
    <message>
        <source>none new</source>
        <translation>aucun nouveau</translation>
    </message>
    <message>
        <source>What became of the claims</source>
        <translation>Ce que sont devenus les points</translation>
    </message>
    <message>
        <source>Draft {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Looked at again: {status} (R)</source>
        <translation>Revu : {status} (R)</translation>
    </message>
    <message>
        <source>{name} was changed. As a new draft it keeps the checks whose words still stand.</source>
        <translation>{name} a été modifié. Comme nouvelle version, il garde les vérifications dont les mots sont toujours là.</translation>
    </message>
    <message>
        <source>{name}: a new draft of “{title}”, or another article?</source>
        <translation>{name} : une nouvelle version de « {title} », ou un autre article ?</translation>
    </message>
    <message numerus="yes">
        <source>{n} checks</source>
        <extracomment>For 1: {n} check</extracomment>
        <translation>
            <numerusform>{n} vérification</numerusform>
            <numerusform>{n} vérifications</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier text of this file has {checks}.</source>
        <translation>Un texte antérieur de ce fichier compte {checks}.</translation>
    </message>
    <message>
        <source>This reads like a later draft of “{title}”, which has {checks}.</source>
        <translation>Ceci ressemble à une version ultérieure de « {title} », qui compte {checks}.</translation>
    </message>
    <message>
        <source>As its draft {number} it keeps those whose words still stand.</source>
        <translation>Comme version {number}, il garde celles dont les mots sont toujours là.</translation>
    </message>
    <message>
        <source>In that log alone: “{title}”, which reads like another draft of “{other}” ({article}). Lay that draft on it as a new revision, then merge again: so both logs tell of one article.</source>
        <translation>Dans cet autre journal seulement : « {title} », qui ressemble à une autre version de « {other} » ({article}). Superposez-lui cette version comme nouvelle version, puis fusionnez de nouveau : les deux journaux parleront alors d’un seul article.</translation>
    </message>
    <message>
        <source>Do that with: {command}</source>
        <translation>Pour cela : {command}</translation>
    </message>
</context>
<context>
    <name>earlier</name>
    <message>
        <source>You checked this before</source>
        <translation>Vous l’avez déjà vérifié</translation>
    </message>
    <message>
        <source>The same words in “{title}”</source>
        <translation>Les mêmes mots dans « {title} »</translation>
    </message>
    <message>
        <source>The same figure in “{title}”</source>
        <translation>Le même chiffre dans « {title} »</translation>
    </message>
</context>
<context>
    <name>encodings</name>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Western European (Windows)</source>
        <translation>Europe occidentale (Windows)</translation>
    </message>
    <message>
        <source>Western European (ISO 8859-15)</source>
        <translation>Europe occidentale (ISO 8859-15)</translation>
    </message>
    <message>
        <source>Western European (Mac)</source>
        <translation>Europe occidentale (Mac)</translation>
    </message>
    <message>
        <source>Western European (DOS)</source>
        <translation>Europe occidentale (DOS)</translation>
    </message>
    <message>
        <source>Central European (Windows)</source>
        <translation>Europe centrale (Windows)</translation>
    </message>
    <message>
        <source>Central European (ISO 8859-2)</source>
        <translation>Europe centrale (ISO 8859-2)</translation>
    </message>
    <message>
        <source>Baltic (Windows)</source>
        <translation>Balte (Windows)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <translation>Cyrillique (Windows)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Cyrillique (KOI8-R)</translation>
    </message>
    <message>
        <source>Cyrillic (DOS)</source>
        <translation>Cyrillique (DOS)</translation>
    </message>
    <message>
        <source>Greek (Windows)</source>
        <translation>Grec (Windows)</translation>
    </message>
    <message>
        <source>Turkish (Windows)</source>
        <translation>Turc (Windows)</translation>
    </message>
    <message>
        <source>Hebrew (Windows)</source>
        <translation>Hébreu (Windows)</translation>
    </message>
    <message>
        <source>Arabic (Windows)</source>
        <translation>Arabe (Windows)</translation>
    </message>
    <message>
        <source>Vietnamese (Windows)</source>
        <translation>Vietnamien (Windows)</translation>
    </message>
    <message>
        <source>Thai (Windows)</source>
        <translation>Thaï (Windows)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB 18030)</source>
        <translation>Chinois simplifié (GB 18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>Chinois traditionnel (Big5)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Japonais (Shift JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC)</source>
        <translation>Japonais (EUC)</translation>
    </message>
    <message>
        <source>Korean (UHC)</source>
        <translation>Coréen (UHC)</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>Façon de lire</translation>
    </message>
    <message>
        <source>Tracked changes:</source>
        <translation>Modifications suivies :</translation>
    </message>
    <message>
        <source>As if accepted</source>
        <translation>Comme si elles étaient acceptées</translation>
    </message>
    <message>
        <source>As they stand, with what they delete</source>
        <translation>Telles quelles, avec ce qu’elles suppriment</translation>
    </message>
    <message>
        <source>Read the file again as:</source>
        <translation>Relire le fichier en :</translation>
    </message>
    <message>
        <source>Show what was noticed</source>
        <translation>Montrer ce qui a été remarqué</translation>
    </message>
    <message>
        <source>This text has no file that could be read in another way.</source>
        <translation>Ce texte n’a pas de fichier qui puisse être lu d’une autre façon.</translation>
    </message>
    <message numerus="yes">
        <source>{n} remarks</source>
        <extracomment>For 1: {n} remark</extracomment>
        <translation>
            <numerusform>{n} remarque</numerusform>
            <numerusform>{n} remarques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are remarks on {n} more sources; open it from the library to read them.</source>
        <extracomment>For 1: There are remarks on one more source; open it from the library to read them.</extracomment>
        <translation>
            <numerusform>Il y a des remarques sur une autre source ; ouvrez-la depuis la bibliothèque pour les lire.</numerusform>
            <numerusform>Il y a des remarques sur {n} autres sources ; ouvrez-les depuis la bibliothèque pour les lire.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>{name} holds a table of more than {limit} cells; save the rows and columns that you need as a table of their own, and open that.</source>
        <translation>{name} contient un tableau de plus de {limit} cellules ; enregistrez à part les lignes et colonnes qu’il vous faut, et ouvrez ce tableau.</translation>
    </message>
    <message>
        <source>Page {page} of {name} could not be shown as it was printed ({reason}); read its text instead, or open the file in its own program.</source>
        <translation>La page {page} de {name} n’a pas pu être montrée telle qu’imprimée ({reason}) ; lisez plutôt son texte, ou ouvrez le fichier dans son propre programme.</translation>
    </message>
    <message>
        <source>{name} has changed since it was read, so its pages do not belong to the text shown here; add it again to read it as it is now.</source>
        <translation>{name} a changé depuis sa lecture, ses pages ne correspondent donc pas au texte montré ici ; ajoutez-le de nouveau pour le lire tel qu’il est.</translation>
    </message>
    <message>
        <source>{name} has no printed pages to show; its text is all that was read.</source>
        <translation>{name} n’a pas de pages imprimées à montrer ; seul son texte a été lu.</translation>
    </message>
    <message>
        <source>The page at {name} was not kept as it was seen, so its pages cannot be shown; read its text instead, or open the address in a browser.</source>
        <translation>La page {name} n’a pas été conservée telle que vue, ses pages ne peuvent donc pas être montrées ; lisez plutôt son texte, ou ouvrez l’adresse dans un navigateur.</translation>
    </message>
    <message>
        <source>Searching by meaning needs the package numpy, which is not installed; install the extra with: pip install 'redpencil[semantic]'.</source>
        <translation>La recherche par le sens demande le paquet numpy, qui n’est pas installé ; installez le complément avec : pip install redpencil[semantic].</translation>
    </message>
    <message>
        <source>The folder {name} holds no sentence model that can be used ({reason}); it needs config.json, vocab.txt and model.safetensors.</source>
        <translation>Le dossier {name} ne contient pas de modèle de phrases utilisable ({reason}) ; il y faut config.json, vocab.txt et model.safetensors.</translation>
    </message>
    <message>
        <source>No sentence model is named; name its folder with `--model FOLDER`, or as “sentence_model” in the settings.</source>
        <translation>Aucun modèle de phrases n’est nommé ; nommez son dossier avec `--model DOSSIER`, ou comme « sentence_model » dans les réglages.</translation>
    </message>
    <message>
        <source>{name} is empty, so there is nothing to check; choose another file.</source>
        <translation>{name} est vide, il n’y a donc rien à vérifier ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{name} does not look like text; save it as text, Markdown or HTML and open that copy.</source>
        <translation>{name} ne ressemble pas à du texte ; enregistrez-le en texte, Markdown ou HTML et ouvrez cette copie.</translation>
    </message>
    <message>
        <source>{name} is of a kind that cannot be read yet; save it as {kinds}.</source>
        <translation>{name} est d’un type qui ne peut pas encore être lu ; enregistrez-le en {kinds}.</translation>
    </message>
    <message>
        <source>{name} kept changing while it was read; open it when it has been saved.</source>
        <translation>{name} n’a cessé de changer pendant la lecture ; ouvrez-le quand il aura été enregistré.</translation>
    </message>
    <message>
        <source>{name} is not there any more; check the path, or open it from where it is now.</source>
        <translation>{name} n’est plus là ; vérifiez le chemin, ou ouvrez-le là où il se trouve maintenant.</translation>
    </message>
    <message>
        <source>{name} may not be read by you; change its permissions, or copy it elsewhere.</source>
        <translation>Vous n’avez pas le droit de lire {name} ; changez ses permissions, ou copiez-le ailleurs.</translation>
    </message>
    <message>
        <source>{name} is a folder; choose a file in it, or add the folder to the sources.</source>
        <translation>{name} est un dossier ; choisissez-y un fichier, ou ajoutez le dossier aux sources.</translation>
    </message>
    <message>
        <source>{name} could not be read ({reason}); copy it to a local disk and try again.</source>
        <translation>{name} n’a pas pu être lu ({reason}) ; copiez-le sur un disque local et réessayez.</translation>
    </message>
    <message>
        <source>{name} is larger than the limit of {limit} MB; raise the limit in the settings, or split the file.</source>
        <translation>{name} dépasse la limite de {limit} Mo ; relevez-la dans les réglages, ou divisez le fichier.</translation>
    </message>
    <message>
        <source>{name} is protected, with a password or against copying; open it in its own program, save a copy without protection, and open that copy.</source>
        <translation>{name} est protégé, par un mot de passe ou contre la copie ; ouvrez-le dans son propre programme, enregistrez-en une copie sans protection et ouvrez cette copie.</translation>
    </message>
    <message>
        <source>{name} holds more than {limit} files; unpack it, and add the folders you need.</source>
        <translation>{name} contient plus de {limit} fichiers ; décompressez-le, et ajoutez les dossiers qu’il vous faut.</translation>
    </message>
    <message>
        <source>{name} holds several documents; add it to the sources, or take out the one to be checked and open that.</source>
        <translation>{name} contient plusieurs documents ; ajoutez-le aux sources, ou sortez-en celui qui est à vérifier et ouvrez-le.</translation>
    </message>
    <message>
        <source>{name} lies in an archive within archives; unpack the outer ones and try again.</source>
        <translation>{name} se trouve dans une archive elle-même contenue dans d’autres ; décompressez les archives extérieures et réessayez.</translation>
    </message>
    <message>
        <source>Too many files in {name} could not be read, so the rest was left; unpack it, and add those you need.</source>
        <translation>Trop de fichiers de {name} n’ont pas pu être lus, le reste a donc été laissé ; décompressez-le, et ajoutez ceux qu’il vous faut.</translation>
    </message>
    <message>
        <source>{name} holds {pages} as pictures and no text; install Tesseract (on Debian and Ubuntu: sudo apt-get install tesseract-ocr), then read it with --ocr eng.</source>
        <translation>{name} contient {pages} sous forme d’images, sans texte ; installez Tesseract (sous Debian et Ubuntu : sudo apt-get install tesseract-ocr), puis lisez-le avec --ocr fra.</translation>
    </message>
    <message>
        <source>{name} holds {pages} as pictures and no text; read it with --ocr eng (or another language), and Tesseract recognises its words.</source>
        <translation>{name} contient {pages} sous forme d’images, sans texte ; lisez-le avec --ocr fra (ou une autre langue), et Tesseract en reconnaîtra les mots.</translation>
    </message>
    <message>
        <source>{name} holds {pages} as pictures and no text; take it out of its archive, and its words can be recognised.</source>
        <translation>{name} contient {pages} sous forme d’images, sans texte ; sortez le fichier de son archive, et ses mots pourront être reconnus.</translation>
    </message>
    <message>
        <source>The words of {name} cannot be recognised without Tesseract; install it (on Debian and Ubuntu: sudo apt-get install tesseract-ocr), or leave --ocr out.</source>
        <translation>Les mots de {name} ne peuvent pas être reconnus sans Tesseract ; installez-le (sous Debian et Ubuntu : sudo apt-get install tesseract-ocr), ou omettez --ocr.</translation>
    </message>
    <message>
        <source>Tesseract has no data for “{language}” here, but for: {known}; install the data (tesseract-ocr-{language}), or name another language.</source>
        <translation>Tesseract n’a pas ici de données pour « {language} », mais pour : {known} ; installez les données (tesseract-ocr-{language}), ou nommez une autre langue.</translation>
    </message>
    <message>
        <source>Tesseract could not recognise the words of {name} ({reason}); look whether it runs by itself, or leave --ocr out.</source>
        <translation>Tesseract n’a pas pu reconnaître les mots de {name} ({reason}) ; voyez s’il fonctionne seul, ou omettez --ocr.</translation>
    </message>
    <message>
        <source>“{name}” names no languages; give them as Tesseract does, like eng or deu+fra.</source>
        <translation>« {name} » ne nomme pas de langues ; donnez-les comme le fait Tesseract, par exemple fra ou deu+fra.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than {limit} MB, far more than a text of its size; save it as plain text and open that copy.</source>
        <translation>{name} se décompresse en plus de {limit} Mo, bien plus qu’un texte de sa taille ; enregistrez-le en texte brut et ouvrez cette copie.</translation>
    </message>
    <message>
        <source>Reading {name} took longer than {seconds} seconds and was stopped; save it in a simpler format and try again.</source>
        <translation>La lecture de {name} a dépassé {seconds} secondes et a été arrêtée ; enregistrez-le dans un format plus simple et réessayez.</translation>
    </message>
    <message>
        <source>Reading {name} needed more than {limit} MB of memory and was stopped; save it in a simpler format and try again.</source>
        <translation>La lecture de {name} demandait plus de {limit} Mo de mémoire et a été arrêtée ; enregistrez-le dans un format plus simple et réessayez.</translation>
    </message>
    <message>
        <source>{name} could not be understood by its reader ({reason}); save it as plain text and open that copy.</source>
        <translation>{name} n’a pas pu être compris par son lecteur ({reason}) ; enregistrez-le en texte brut et ouvrez cette copie.</translation>
    </message>
    <message>
        <source>No text was found in {name}; open it in its own program and copy the text out.</source>
        <translation>Aucun texte n’a été trouvé dans {name} ; ouvrez-le dans son propre programme et copiez-en le texte.</translation>
    </message>
    <message>
        <source>{name} is not written in {encoding}; choose another encoding, or let it be detected.</source>
        <translation>{name} n’est pas écrit en {encoding} ; choisissez un autre encodage, ou laissez-le détecter.</translation>
    </message>
    <message>
        <source>“{name}” is not an encoding that is known here; give one like utf-8, windows-1252 or utf-16, or leave it out and it is detected.</source>
        <translation>« {name} » n’est pas un encodage connu ici ; donnez-en un comme utf-8, windows-1252 ou utf-16, ou omettez-le et il sera détecté.</translation>
    </message>
    <message>
        <source>“{name}” is no day; give one like 2024-05-17.</source>
        <translation>« {name} » n’est pas une date ; donnez-en une comme 2024-05-17.</translation>
    </message>
    <message>
        <source>“{name}” is not the code of a language; give one like en, fr or de, or leave it out and it is detected.</source>
        <translation>« {name} » n’est pas le code d’une langue ; donnez-en un comme en, fr ou de, ou omettez-le et elle sera détectée.</translation>
    </message>
    <message>
        <source>Line {line} of {name} was left out: a verb needs its base form, its forms and its letters (of s c t p i n m w v u), parted by tabs; mend or remove it.</source>
        <translation>La ligne {line} de {name} a été laissée de côté : un verbe demande sa forme de base, ses formes et ses lettres (parmi s c t p i n m w v u), séparées par des tabulations ; corrigez-la ou retirez-la.</translation>
    </message>
    <message>
        <source>Line {line} of {name} was left out: it needs a word, a tab and a gender (m, f or u); mend or remove it.</source>
        <translation>La ligne {line} de {name} a été laissée de côté : elle demande un mot, une tabulation et un genre (m, f ou u) ; corrigez-la ou retirez-la.</translation>
    </message>
    <message>
        <source>Line {line} of {name} was left out: it needs a word, a tab and one of m, f, u, p and o; mend or remove it.</source>
        <translation>La ligne {line} de {name} a été laissée de côté : elle demande un mot, une tabulation et l’une des lettres m, f, u, p et o ; corrigez-la ou retirez-la.</translation>
    </message>
    <message>
        <source>Line {line} of {name} was left out: it holds one word or phrase and no tab; mend or remove it.</source>
        <translation>La ligne {line} de {name} a été laissée de côté : elle contient un mot ou une expression, sans tabulation ; corrigez-la ou retirez-la.</translation>
    </message>
    <message>
        <source>Line {line} of {name} was left out: it needs the name of a set that Redpencil has, a tab and some words; mend or remove it.</source>
        <translation>La ligne {line} de {name} a été laissée de côté : elle demande le nom d’un ensemble que Redpencil connaît, une tabulation et des mots ; corrigez-la ou retirez-la.</translation>
    </message>
    <message>
        <source>{name} was left alone: no list has that name; the lists here are {known}.</source>
        <translation>{name} a été ignoré : aucune liste ne porte ce nom ; les listes d’ici sont {known}.</translation>
    </message>
    <message>
        <source>The {store} {path} is in use by another program; close that program and try again.</source>
        <translation>{path} ({store}) est utilisé par un autre programme ; fermez ce programme et réessayez.</translation>
    </message>
    <message>
        <source>The {store} {path} is damaged; nothing was changed in it. Restore a back-up that lies beside it, or choose another file with {option}.</source>
        <translation>{path} ({store}) est endommagé ; rien n’y a été changé. Restaurez une sauvegarde qui se trouve à côté, ou choisissez un autre fichier avec {option}.</translation>
    </message>
    <message>
        <source>The {store} {path} was written by a newer version of Redpencil; install that version, or choose another file with {option}.</source>
        <translation>{path} ({store}) a été écrit par une version plus récente de Redpencil ; installez-la, ou choisissez un autre fichier avec {option}.</translation>
    </message>
    <message>
        <source>The {store} {path} may not be written; change its permissions, or choose another file with {option}.</source>
        <translation>{path} ({store}) ne peut pas être modifié ; changez ses permissions, ou choisissez un autre fichier avec {option}.</translation>
    </message>
    <message>
        <source>The disk is full, so this was not recorded in the {store}; free some space and do it again. Everything recorded before is safe.</source>
        <translation>Le disque est plein, ceci n’a donc pas été enregistré ({store}) ; libérez de la place et recommencez. Tout ce qui a été enregistré avant est en sûreté.</translation>
    </message>
    <message>
        <source>The {store} {path} was moved, replaced or deleted while it was open, so this was not recorded; put it back and do it again, or start the program anew.</source>
        <translation>{path} ({store}) a été déplacé, remplacé ou supprimé pendant qu’il était ouvert, ceci n’a donc pas été enregistré ; remettez-le et recommencez, ou relancez le programme.</translation>
    </message>
    <message>
        <source>The {store} {path} could not be read or written ({reason}); look whether its disk is full or failing, then do it again. Everything recorded before is safe.</source>
        <translation>{path} ({store}) n’a pas pu être lu ou écrit ({reason}) ; voyez si son disque est plein ou défaillant, puis recommencez. Tout ce qui a été enregistré avant est en sûreté.</translation>
    </message>
    <message>
        <source>The {store} {path} cannot be opened ({reason}); check the folder, or choose another file with {option}.</source>
        <translation>{path} ({store}) ne peut pas être ouvert ({reason}) ; vérifiez le dossier, ou choisissez un autre fichier avec {option}.</translation>
    </message>
    <message>
        <source>No article “{name}” is in the log; `redpencil log list` shows those that are.</source>
        <translation>Aucun article « {name} » ne figure au journal ; `redpencil log list` montre ceux qui y sont.</translation>
    </message>
    <message>
        <source>“{name}” is the beginning of several articles ({known}); give some more of the id.</source>
        <translation>« {name} » est le début de plusieurs articles ({known}) ; donnez davantage de l’identifiant.</translation>
    </message>
    <message>
        <source>“{name}” does not stand in this article; the words of a cue are its own words.</source>
        <translation>« {name} » ne figure pas dans cet article ; les mots d’un verbe introducteur sont ceux de l’article.</translation>
    </message>
    <message>
        <source>“{name}” is no number; write 1,200, 2.5 million or 3 to 7, say.</source>
        <translation>« {name} » n’est pas un nombre ; écrivez par exemple 1 200, 2,5 millions ou 3 à 7.</translation>
    </message>
    <message>
        <source>There is no claim “{name}” in this article; `redpencil claims {article} --json` lists those it has.</source>
        <translation>Il n’y a pas de point « {name} » dans cet article ; `redpencil claims {article} --json` liste ceux qu’il contient.</translation>
    </message>
    <message>
        <source>There is no source “{name}” in the library; `redpencil sources list` shows those it has.</source>
        <translation>Il n’y a pas de source « {name} » dans la bibliothèque ; `redpencil sources list` montre celles qu’elle contient.</translation>
    </message>
    <message>
        <source>The article {name} has another text by now, so this draft was not laid onto it; open the article again and revise it once more.</source>
        <translation>L’article {name} a désormais un autre texte, cette version ne lui a donc pas été superposée ; rouvrez l’article et révisez-le de nouveau.</translation>
    </message>
    <message>
        <source>The new draft of {name} has the very words of the one that stands, so there is nothing to revise; choose the file with the new draft.</source>
        <translation>La nouvelle version de {name} a exactement les mots de l’actuelle, il n’y a donc rien à réviser ; choisissez le fichier de la nouvelle version.</translation>
    </message>
    <message>
        <source>The first draft of {name} came after none, so there is nothing to lay it beside; load a new draft with `redpencil revise`.</source>
        <translation>La première version de {name} n’en suit aucune, il n’y a donc rien à lui comparer ; chargez une nouvelle version avec `redpencil revise`.</translation>
    </message>
    <message>
        <source>The article {name} has no draft {revision}; `redpencil log show {name}` tells its drafts.</source>
        <translation>L’article {name} n’a pas de version {revision} ; `redpencil log show {name}` indique ses versions.</translation>
    </message>
    <message>
        <source>Nobody has decided on the claim “{name}” yet, so there is nothing to read again; decide on it first.</source>
        <translation>Personne n’a encore décidé sur le point « {name} », il n’y a donc rien à relire ; décidez d’abord.</translation>
    </message>
    <message>
        <source>What was checked on the claim “{name}” has changed since, so there is nothing to read again; decide on it anew first.</source>
        <translation>Ce qui a été vérifié sur le point « {name} » a changé depuis, il n’y a donc rien à relire ; décidez d’abord à nouveau.</translation>
    </message>
    <message>
        <source>The claim “{name}” was decided on by {who}; a second reading is another person’s. Decide anew to change it, or set the name of the checker in the settings.</source>
        <translation>Le point « {name} » a été décidé par {who} ; une relecture revient à une autre personne. Décidez à nouveau pour le changer, ou indiquez le nom du vérificateur dans les réglages.</translation>
    </message>
    <message>
        <source>“{name}” is no verdict; a second reading says confirm or dispute.</source>
        <translation>« {name} » n’est pas un avis ; une relecture dit confirm ou dispute.</translation>
    </message>
    <message>
        <source>“{name}” is not a status; the statuses are {known}.</source>
        <translation>« {name} » n’est pas un statut ; les statuts sont {known}.</translation>
    </message>
    <message>
        <source>The settings in {name} cannot be used ({reason}); mend that file, or delete it to begin with the standard ones.</source>
        <translation>Les réglages dans {name} sont inutilisables ({reason}) ; corrigez ce fichier, ou supprimez-le pour repartir des réglages d’origine.</translation>
    </message>
    <message>
        <source>No words to search for were given; add some after `search`.</source>
        <translation>Aucun mot à rechercher n’a été donné ; ajoutez-en après `search`.</translation>
    </message>
    <message>
        <source>The log {path} is not whole: {fault} Keep this file as it is, and go back to a back-up or an export.</source>
        <translation>Le journal {path} n’est pas intact : {fault} Gardez ce fichier tel quel, et revenez à une sauvegarde ou à un export.</translation>
    </message>
    <message>
        <source>The log {path} is not whole: {fault} Nothing of it was brought in; ask for a copy that `redpencil log verify` finds whole.</source>
        <translation>Le journal {path} n’est pas intact : {fault} Rien n’en a été intégré ; demandez une copie que `redpencil log verify` juge intacte.</translation>
    </message>
    <message>
        <source>{path} is damaged, or no check log of Redpencil, so nothing of it was brought in; ask for a sound copy, or name another file.</source>
        <translation>{path} est endommagé, ou n’est pas un journal des vérifications de Redpencil ; rien n’en a donc été intégré. Demandez une copie saine, ou nommez un autre fichier.</translation>
    </message>
    <message>
        <source>The log {path} was written by a newer version of Redpencil, so nothing of it was brought in; install that version here, or merge the other way round.</source>
        <translation>Le journal {path} a été écrit par une version plus récente de Redpencil, rien n’en a donc été intégré ; installez ici cette version, ou fusionnez dans l’autre sens.</translation>
    </message>
    <message>
        <source>{name} is this log itself, so there is nothing to bring in; name the other one.</source>
        <translation>{name} est ce journal même, il n’y a donc rien à intégrer ; nommez l’autre.</translation>
    </message>
    <message>
        <source>The log {path} has no text of the article {name}; open its draft at one of the two desks first, then merge again.</source>
        <translation>Le journal {path} n’a aucun texte de l’article {name} ; ouvrez d’abord sa version dans l’une des deux rédactions, puis fusionnez de nouveau.</translation>
    </message>
    <message>
        <source>No file was named; give one or more, or `--jsonl` to read rows of JSON.</source>
        <translation>Aucun fichier n’a été nommé ; donnez-en un ou plusieurs, ou `--jsonl` pour lire des lignes de JSON.</translation>
    </message>
    <message>
        <source>Comments go into a copy of the author's own Word file, and {name} was not read from one that is still there as it was; open that very file (.docx), or name it as ARTICLE.</source>
        <translation>Les commentaires vont dans une copie du fichier Word de l’auteur, et {name} n’a pas été lu depuis un tel fichier encore en place et inchangé ; ouvrez ce fichier même (.docx), ou nommez-le comme ARTICLE.</translation>
    </message>
    <message>
        <source>{name} is a file that was read; choose another name, so that it stays as it is.</source>
        <translation>{name} est un fichier qui a été lu ; choisissez un autre nom, pour qu’il reste tel qu’il est.</translation>
    </message>
    <message>
        <source>The author's own file may say the names that are withheld in places where nobody sees them; comments go into a copy of it only where nothing is withheld.</source>
        <translation>Le fichier de l’auteur peut contenir les noms tus à des endroits que personne ne voit ; les commentaires ne vont dans une copie que lorsque rien n’est tu.</translation>
    </message>
    <message>
        <source>A report cannot be written as {name}; choose a file name that ends in {known}.</source>
        <translation>Un rapport ne peut pas s’écrire comme {name} ; choisissez un nom de fichier qui se termine par {known}.</translation>
    </message>
    <message>
        <source>The house folder's {name} cannot be used ({reason}); mend it, or take it away.</source>
        <translation>{name}, dans le dossier de la rédaction, est inutilisable ({reason}) ; corrigez-le, ou retirez-le.</translation>
    </message>
    <message>
        <source>Your own template {name} cannot be used ({reason}); mend it, or take it out of the folder and the standard one holds.</source>
        <translation>Votre propre modèle {name} est inutilisable ({reason}) ; corrigez-le, ou retirez-le du dossier et le modèle d’origine vaudra.</translation>
    </message>
    <message>
        <source>The file name holds a name that is to be withheld; choose another file name.</source>
        <translation>Le nom du fichier contient un nom qui doit être tu ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The report names no source “{name}”; withhold one by its id or title: {known}.</source>
        <translation>Le rapport ne nomme aucune source « {name} » ; taisez-en une par son identifiant ou son titre : {known}.</translation>
    </message>
    <message>
        <source>ClaimReview needs a declared scale of ratings, and {name} declares none; add one there, or choose another format.</source>
        <translation>ClaimReview demande une échelle de notes déclarée, et {name} n’en déclare aucune ; ajoutez-en une, ou choisissez un autre format.</translation>
    </message>
    <message>
        <source>ClaimReview names who reviews, and {name} has no name; add it there.</source>
        <translation>ClaimReview nomme qui vérifie, et {name} n’a pas de nom ; ajoutez-le.</translation>
    </message>
    <message>
        <source>ClaimReview needs the public address at which the review is published; give it with --report-url, or choose another format.</source>
        <translation>ClaimReview demande l’adresse publique à laquelle la vérification est publiée ; donnez-la avec --report-url, ou choisissez un autre format.</translation>
    </message>
    <message>
        <source>No claim of this article has a status that the scale “{scale}” rates, so there is no ClaimReview to write; decide on a claim first.</source>
        <translation>Aucun point de cet article n’a un statut que l’échelle « {scale} » note, il n’y a donc pas de ClaimReview à écrire ; décidez d’abord sur un point.</translation>
    </message>
    <message>
        <source>“{name}” is no public web address; give one that begins with https:// or http://.</source>
        <translation>« {name} » n’est pas une adresse web publique ; donnez-en une qui commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>Line {line} of {name} is not a JSON object with {fields}; mend or remove it.</source>
        <translation>La ligne {line} de {name} n’est pas un objet JSON avec {fields} ; corrigez-la ou retirez-la.</translation>
    </message>
    <message>
        <source>The source {name} needs {fields}; mend its row, or remove it.</source>
        <translation>La source {name} demande {fields} ; corrigez sa ligne, ou retirez-la.</translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}); choose another folder, or free some space.</source>
        <translation>{name} n’a pas pu être écrit ({reason}) ; choisissez un autre dossier, ou libérez de la place.</translation>
    </message>
    <message>
        <source>There is nothing to undo in this article.</source>
        <translation>Il n’y a rien à annuler dans cet article.</translation>
    </message>
    <message>
        <source>There is nothing to redo in this article.</source>
        <translation>Il n’y a rien à rétablir dans cet article.</translation>
    </message>
    <message>
        <source>{name} is on the web, and the network is switched off; take off `--offline`, change `offline` in the settings, or save the page as HTML and open that file.</source>
        <translation>{name} est sur le web, et le réseau est coupé ; retirez `--offline`, changez `offline` dans les réglages, ou enregistrez la page en HTML et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>No article was read from {name} yet; `redpencil check {name}` fetches and checks it.</source>
        <translation>Aucun article n’a encore été lu depuis {name} ; `redpencil check {name}` va le chercher et le vérifie.</translation>
    </message>
    <message>
        <source>{name} is no address of a page; give one that begins with http:// or https:// and a machine's name, without a password.</source>
        <translation>{name} n’est pas l’adresse d’une page ; donnez-en une qui commence par http:// ou https:// et un nom de machine, sans mot de passe.</translation>
    </message>
    <message>
        <source>{name} is this machine or stands in a private network, which is not asked; set `private_addresses` in the settings if you mean it.</source>
        <translation>{name} est cette machine ou se trouve dans un réseau privé, qui n’est pas interrogé ; activez `private_addresses` dans les réglages si c’est voulu.</translation>
    </message>
    <message>
        <source>{name} could not be reached ({reason}); see whether the address is right and this machine is connected, or save the page as HTML elsewhere and open that file.</source>
        <translation>{name} n’a pas pu être joint ({reason}) ; voyez si l’adresse est juste et si cette machine est connectée, ou enregistrez la page en HTML ailleurs et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>{name} did not come within {seconds} seconds; try again later, raise `fetch_seconds` in the settings, or save the page as HTML and open that file.</source>
        <translation>{name} n’est pas arrivé en {seconds} secondes ; réessayez plus tard, relevez `fetch_seconds` dans les réglages, ou enregistrez la page en HTML et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>{name} was refused by its machine ({status}); open it in a browser, save the page as HTML and open that file.</source>
        <translation>{name} a été refusé par sa machine ({status}) ; ouvrez-le dans un navigateur, enregistrez la page en HTML et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MB; raise `fetch_limit_mb` in the settings, or save it in a browser and open that file.</source>
        <translation>{name} dépasse {limit} Mo ; relevez `fetch_limit_mb` dans les réglages, ou enregistrez la page dans un navigateur et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>{name} did not come whole ({reason}); try again, or save the page as HTML in a browser and open that file.</source>
        <translation>{name} n’est pas arrivé entier ({reason}) ; réessayez, ou enregistrez la page en HTML dans un navigateur et ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>{name} was sent on more than {most} times; open it in a browser and give the address that it ends at.</source>
        <translation>{name} a été redirigé plus de {most} fois ; ouvrez-le dans un navigateur et donnez l’adresse d’arrivée.</translation>
    </message>
    <message>
        <source>The window needs some system libraries that are missing here; install them with: sudo apt-get install {packages} — the command line (redpencil --help) works without.</source>
        <translation>Il manque ici des bibliothèques du système pour la fenêtre ; installez-les avec : sudo apt-get install {packages} — la ligne de commande (redpencil --help) s’en passe.</translation>
    </message>
    <message>
        <source>There is no screen to open the window on; use the command line (`redpencil --help`), or start it from a graphical session.</source>
        <translation>Il n’y a pas d’écran où ouvrir la fenêtre ; utilisez la ligne de commande (`redpencil --help`), ou lancez-la depuis une session graphique.</translation>
    </message>
    <message>
        <source>log</source>
        <translation>journal</translation>
    </message>
    <message>
        <source>library</source>
        <translation>bibliothèque</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Write reports</source>
        <translation>Écrire des rapports</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Withhold</source>
        <translation>Taire</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Preview of</source>
        <translation>Aperçu de</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Everything: the checks, their evidence, the sources, the history</source>
        <translation>Tout : les vérifications, leurs preuves, les sources, l’historique</translation>
    </message>
    <message>
        <source>Marked copy</source>
        <translation>Copie annotée</translation>
    </message>
    <message>
        <source>The article with numbered marks, decisions in the margin</source>
        <translation>L’article avec des marques numérotées, les décisions en marge</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>What was, and what it should read</source>
        <translation>Ce qui était écrit, et ce qu’il faut lire</translation>
    </message>
    <message>
        <source>Call sheets</source>
        <translation>Feuilles d’appels</translation>
    </message>
    <message>
        <source>Per person the facts to confirm, with room for answers</source>
        <translation>Par personne, les faits à confirmer, avec la place des réponses</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>In a copy of the author’s own Word file</source>
        <translation>Dans une copie du fichier Word de l’auteur</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tableau CSV</translation>
    </message>
    <message>
        <source>W3C annotations</source>
        <translation>Annotations W3C</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothesis</translation>
    </message>
    <message>
        <source>CSL-JSON</source>
        <translation>CSL-JSON</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>ClaimReview</source>
        <translation>ClaimReview</translation>
    </message>
    <message>
        <source>Tell the words of quotations</source>
        <translation>Donner les mots des citations</translation>
    </message>
    <message>
        <source>People who hear their quotation wish to better it; the sheet withholds it.</source>
        <translation>Qui s’entend cité veut améliorer ses propos ; la feuille les tait.</translation>
    </message>
    <message>
        <source>Sources whose name is withheld</source>
        <translation>Sources dont le nom est tu</translation>
    </message>
    <message>
        <source>People whose name is withheld</source>
        <translation>Personnes dont le nom est tu</translation>
    </message>
    <message>
        <source>No check rests on a source yet.</source>
        <translation>Aucune vérification ne s’appuie encore sur une source.</translation>
    </message>
    <message>
        <source>Nobody is named as a speaker.</source>
        <translation>Personne n’est nommé comme locuteur.</translation>
    </message>
    <message>
        <source>Another name, then Enter</source>
        <translation>Un autre nom, puis Entrée</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Name of the files</source>
        <translation>Nom des fichiers</translation>
    </message>
    <message>
        <source>Address of the published report</source>
        <translation>Adresse du rapport publié</translation>
    </message>
    <message>
        <source>https://… (ClaimReview needs it)</source>
        <translation>https://… (demandée par ClaimReview)</translation>
    </message>
    <message>
        <source>Enter answers of a call sheet…</source>
        <translation>Saisir les réponses d’une feuille d’appels…</translation>
    </message>
    <message>
        <source>A call sheet that was filled in</source>
        <translation>Une feuille d’appels remplie</translation>
    </message>
    <message>
        <source>Call sheets (*.docx *.md *.markdown *.txt);;All files (*)</source>
        <translation>Feuilles d’appels (*.docx *.md *.markdown *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>No new answer stands on this sheet.</source>
        <translation>Aucune réponse nouvelle sur cette feuille.</translation>
    </message>
    <message>
        <source>Tick a format to see it here.</source>
        <translation>Cochez un format pour le voir ici.</translation>
    </message>
    <message>
        <source>The preview ends here; the file goes on.</source>
        <translation>L’aperçu s’arrête ici ; le fichier continue.</translation>
    </message>
    <message>
        <source>That is a call sheet of this article.</source>
        <translation>Ceci est une feuille d’appels de cet article.</translation>
    </message>
    <message>
        <source>Enter its answers</source>
        <translation>Saisir ses réponses</translation>
    </message>
    <message numerus="yes">
        <source>Write {n} files</source>
        <extracomment>For 1: Write the file</extracomment>
        <translation>
            <numerusform>Écrire le fichier</numerusform>
            <numerusform>Écrire {n} fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Written: {names}</source>
        <translation>Écrit : {names}</translation>
    </message>
    <message>
        <source>{names} (replaced)</source>
        <translation>{names} (remplacé)</translation>
    </message>
    <message>
        <source>{names} — replaced: {replaced}</source>
        <translation>{names} — remplacé : {replaced}</translation>
    </message>
    <message numerus="yes">
        <source>{n} sources</source>
        <extracomment>For 1: {n} source</extracomment>
        <translation>
            <numerusform>{n} source</numerusform>
            <numerusform>{n} sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people</source>
        <extracomment>For 1: {n} person</extracomment>
        <translation>
            <numerusform>{n} personne</numerusform>
            <numerusform>{n} personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is withheld.</source>
        <translation>Rien n’est tu.</translation>
    </message>
    <message>
        <source>Withheld: {things}.</source>
        <translation>Noms tus : {things}.</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message numerus="yes">
        <source>All {n} words stand in the source in this order, exactly as quoted.</source>
        <extracomment>For 1: The word stands in the source as quoted.</extracomment>
        <translation>
            <numerusform>Le mot figure dans la source tel qu’il est cité.</numerusform>
            <numerusform>Les {n} mots figurent dans la source dans cet ordre, exactement comme cités.</numerusform>
        </translation>
    </message>
    <message>
        <source>The source has {words}, but so few words may stand there by chance; read the sentence around them.</source>
        <translation>La source a {words}, mais si peu de mots peuvent s’y trouver par hasard ; lisez la phrase autour.</translation>
    </message>
    <message>
        <source>It stands near {words}, which the article quotes too.</source>
        <translation>Elle se trouve près de {words}, que l’article cite aussi.</translation>
    </message>
    <message>
        <source>The article and the source have the same words beside it: {words}.</source>
        <translation>L’article et la source l’entourent des mêmes mots : {words}.</translation>
    </message>
    <message>
        <source>So few words may stand there by chance.</source>
        <translation>Si peu de mots peuvent se trouver là par hasard.</translation>
    </message>
    <message>
        <source>What else the article quotes here stands elsewhere.</source>
        <translation>Le reste de ce que l’article cite ici se trouve ailleurs.</translation>
    </message>
    <message>
        <source>The words are the same; only capitals, marks, spelling or hesitation differ: {quote} for {source}.</source>
        <translation>Les mots sont les mêmes ; seules majuscules, ponctuation, orthographe ou hésitations diffèrent : {quote} pour {source}.</translation>
    </message>
    <message>
        <source>The words are the same but for the editor's marked insertions.</source>
        <translation>Les mots sont les mêmes, hormis les ajouts signalés par l’auteur.</translation>
    </message>
    <message numerus="yes">
        <source>The words are the same; the marked edit stands for {n} words: {words}.</source>
        <extracomment>For 1: The words are the same; the marked edit stands for {n} word: {words}.</extracomment>
        <translation>
            <numerusform>Les mots sont les mêmes ; la coupe signalée remplace {n} mot : {words}.</numerusform>
            <numerusform>Les mots sont les mêmes ; la coupe signalée remplace {n} mots : {words}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes more</source>
        <extracomment>For 1: {n} change more</extracomment>
        <translation>
            <numerusform>{n} autre changement</numerusform>
            <numerusform>{n} autres changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {count} words agree, but {changes}.</source>
        <translation>
            <numerusform>{n} mot sur {count} concorde, mais {changes}.</numerusform>
            <numerusform>{n} mots sur {count} concordent, mais {changes}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{quote} is not in the source</source>
        <translation>{quote} n’est pas dans la source</translation>
    </message>
    <message>
        <source>{source} is left out</source>
        <translation>{source} est omis</translation>
    </message>
    <message>
        <source>the source has {source} for {quote}</source>
        <translation>la source a {source} pour {quote}</translation>
    </message>
    <message numerus="yes">
        <source>Only {n} of {count} words agree ({shared} among them); the source says it in other words.</source>
        <translation>
            <numerusform>Seul {n} mot sur {count} concorde (dont {shared}) ; la source le dit autrement.</numerusform>
            <numerusform>Seuls {n} mots sur {count} concordent (dont {shared}) ; la source le dit autrement.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} and {second} stand apart in the source: {apart}.</source>
        <translation>{first} et {second} sont séparés dans la source : {apart}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} words between them are left out without a mark</source>
        <extracomment>For 1: {n} word between them are left out without a mark</extracomment>
        <translation>
            <numerusform>{n} mot entre eux est omis sans signe</numerusform>
            <numerusform>{n} mots entre eux sont omis sans signe</numerusform>
        </translation>
    </message>
    <message>
        <source>the source has them the other way round</source>
        <translation>la source les a dans l’ordre inverse</translation>
    </message>
    <message>
        <source>they come from two places, joined without a mark</source>
        <translation>ils viennent de deux endroits, joints sans signe</translation>
    </message>
    <message>
        <source>The quotation ends as if the sentence did, but in the source it goes on: {rest}.</source>
        <translation>La citation s’arrête comme si la phrase finissait là, mais la source continue : {rest}.</translation>
    </message>
    <message>
        <source>The quotation begins as if the sentence did, but in the source these words come first: {lead}.</source>
        <translation>La citation commence comme si la phrase commençait là, mais dans la source ces mots précèdent : {lead}.</translation>
    </message>
    <message>
        <source>The words are there, but {lead} stands right before them and turns their meaning.</source>
        <translation>Les mots y sont, mais {lead} les précède immédiatement et en renverse le sens.</translation>
    </message>
    <message>
        <source>The edit is marked, but {words} is what it is about: it turns the meaning.</source>
        <translation>La coupe est signalée, mais c’est {words} qu’elle touche : elle renverse le sens.</translation>
    </message>
    <message>
        <source>The source goes on: {rest}.</source>
        <translation>La source continue : {rest}.</translation>
    </message>
    <message>
        <source>The words are there, but {speaker} says them in the source, not {claimed}.</source>
        <translation>Les mots y sont, mais c’est {speaker} qui les dit dans la source, et non {claimed}.</translation>
    </message>
    <message>
        <source>In the source {speaker} is speaking.</source>
        <translation>Dans la source, c’est {speaker} qui parle.</translation>
    </message>
    <message>
        <source>The article reports these words without marks; the source says them in other words.</source>
        <translation>L’article rapporte ces propos sans guillemets ; la source le dit autrement.</translation>
    </message>
    <message>
        <source>No passage that was looked at has these words or words near them.</source>
        <translation>Aucun passage examiné n’a ces mots ni des mots proches.</translation>
    </message>
    <message>
        <source>The passage has {words} too; whether it bears the statement out is for you to read.</source>
        <translation>Le passage a {words} aussi ; à vous de lire s’il étaye l’affirmation.</translation>
    </message>
    <message>
        <source>No passage that was looked at shares a word with the statement.</source>
        <translation>Aucun passage examiné ne partage un mot avec l’affirmation.</translation>
    </message>
</context>
<context>
    <name>hits</name>
    <message>
        <source>Next hit</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>No passage was found for this claim; choose another claim, or add sources.</source>
        <translation>Aucun passage n’a été trouvé pour ce point ; choisissez un autre point, ou ajoutez des sources.</translation>
    </message>
    <message numerus="yes">
        <source>{n} hits</source>
        <extracomment>For 1: {n} hit</extracomment>
        <translation>
            <numerusform>{n} occurrence</numerusform>
            <numerusform>{n} occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>hit {place} of {total}</source>
        <translation>occurrence {place} sur {total}</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Change keys</source>
        <translation>Changer les touches</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use as well</source>
        <translation>Utiliser aussi</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Comme à l’origine</translation>
    </message>
    <message>
        <source>All as they were</source>
        <translation>Toutes comme à l’origine</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Changer les touches…</translation>
    </message>
    <message>
        <source>{key} belongs to “{command}”; using it here takes it from there.</source>
        <translation>{key} appartient à « {command} » ; l’utiliser ici la lui retire.</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} est libre.</translation>
    </message>
    <message>
        <source>{key} is needed to move about, and cannot be given to a command.</source>
        <translation>{key} sert à se déplacer et ne peut pas être donnée à une commande.</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Unchecked</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Source needed</source>
        <translation>Source à trouver</translation>
    </message>
    <message>
        <source>On author</source>
        <translation>Garanti par l’auteur</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Nobody has decided on this claim yet.</source>
        <translation>Personne n’a encore décidé sur ce point.</translation>
    </message>
    <message>
        <source>Somebody is working on it.</source>
        <translation>Quelqu’un y travaille.</translation>
    </message>
    <message>
        <source>The claim stands; a source supports it.</source>
        <translation>Le point est juste ; une source l’étaye.</translation>
    </message>
    <message>
        <source>The claim must be corrected.</source>
        <translation>Le point doit être corrigé.</translation>
    </message>
    <message>
        <source>There is an open question to the author or the desk.</source>
        <translation>Une question est posée à l’auteur ou à la rédaction.</translation>
    </message>
    <message>
        <source>No source has been found yet.</source>
        <translation>Aucune source n’a encore été trouvée.</translation>
    </message>
    <message>
        <source>The author vouches for it; it was not checked.</source>
        <translation>L’auteur s’en porte garant ; cela n’a pas été vérifié.</translation>
    </message>
    <message>
        <source>An opinion, which facts can neither support nor refute.</source>
        <translation>Une opinion, que des faits ne peuvent ni étayer ni réfuter.</translation>
    </message>
    <message>
        <source>The words have changed since this was checked.</source>
        <translation>Les mots ont changé depuis la vérification.</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Punctuation only</source>
        <translation>Seule la ponctuation</translation>
    </message>
    <message>
        <source>Marked edit</source>
        <translation>Coupe signalée</translation>
    </message>
    <message>
        <source>Words changed</source>
        <translation>Mots changés</translation>
    </message>
    <message>
        <source>Paraphrased</source>
        <translation>Paraphrase</translation>
    </message>
    <message>
        <source>Spliced</source>
        <translation>Collage</translation>
    </message>
    <message>
        <source>Truncated</source>
        <translation>Tronqué</translation>
    </message>
    <message>
        <source>Speaker differs</source>
        <translation>Autre locuteur</translation>
    </message>
    <message>
        <source>Context differs</source>
        <translation>Autre contexte</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Égal</translation>
    </message>
    <message>
        <source>Equal after rounding</source>
        <translation>Égal après arrondi</translation>
    </message>
    <message>
        <source>Hedge holds</source>
        <translation>Nuance respectée</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Unit or scale differs</source>
        <translation>Autre unité ou échelle</translation>
    </message>
    <message>
        <source>Date or base differs</source>
        <translation>Autre date ou base</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>To be read</source>
        <translation>À lire</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exactement</translation>
    </message>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>plus de</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>moins de</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>partly quoted</source>
        <translation>en partie citée</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>directe</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixte</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirecte</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>pourcentage</translation>
    </message>
    <message>
        <source>money</source>
        <translation>somme</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>mesure</translation>
    </message>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>rang</translation>
    </message>
    <message>
        <source>range</source>
        <translation>intervalle</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>multiple</source>
        <translation>multiple</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>transcription</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>page web</translation>
    </message>
    <message>
        <source>data</source>
        <translation>données</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>release</source>
        <translation>communiqué</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>entretien</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Language of the article</source>
        <translation>Langue de l’article</translation>
    </message>
    <message>
        <source>Quotations, speakers and numbers are read by the rules of this language. Choose another one where it was taken wrongly.</source>
        <translation>Citations, locuteurs et nombres sont lus selon les règles de cette langue. Choisissez-en une autre si elle a été mal reconnue.</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Langue du programme</translation>
    </message>
    <message>
        <source>Another language holds from the next start on.</source>
        <translation>Une autre langue vaut à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the language of the catalogue, by its own name</comment>
        <translation>Français</translation>
    </message>
</context>
<context>
    <name>lexicons</name>
    <message>
        <source>none there; see Lexicons in the help</source>
        <translation>aucun ; voir Lexicons dans l’aide</translation>
    </message>
    <message numerus="yes">
        <source>{n} added</source>
        <translation>
            <numerusform>{n} ajouté</numerusform>
            <numerusform>{n} ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} taken away</source>
        <translation>
            <numerusform>{n} retiré</numerusform>
            <numerusform>{n} retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are {n} more: `redpencil doctor` names them all.</source>
        <extracomment>For 1: There is one more: `redpencil doctor` names them all.</extracomment>
        <translation>
            <numerusform>Il y en a un autre : `redpencil doctor` les nomme tous.</numerusform>
            <numerusform>Il y en a {n} autres : `redpencil doctor` les nomme tous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>listing</name>
    <message>
        <source>Claims in groups</source>
        <translation>Points par groupes</translation>
    </message>
    <message>
        <source>Order and groups</source>
        <translation>Ordre et groupes</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Show all claims</source>
        <translation>Montrer tous les points</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>Text order</source>
        <translation>Ordre du texte</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Par statut</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>Par locuteur</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par type</translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation>Par paragraphe</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>A source reads otherwise</source>
        <translation>Une source dit autre chose</translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>Sources contradictoires</translation>
    </message>
    <message>
        <source>Weak match</source>
        <translation>Concordance faible</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>No claim passes these filters.</source>
        <translation>Aucun point ne passe ces filtres.</translation>
    </message>
    <message numerus="yes">
        <source>{n} open</source>
        <translation>
            <numerusform>{n} ouvert</numerusform>
            <numerusform>{n} ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>all checked</source>
        <translation>tout est vérifié</translation>
    </message>
    <message>
        <source>group {name}, {claims}, {detail}</source>
        <translation>groupe {name}, {claims}, {detail}</translation>
    </message>
    <message numerus="yes">
        <source>{n} claims</source>
        <extracomment>For 1: {n} claim</extracomment>
        <translation>
            <numerusform>{n} point</numerusform>
            <numerusform>{n} points</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>{n} chosen</source>
        <translation>
            <numerusform>{n} choisi</numerusform>
            <numerusform>{n} choisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>log</name>
    <message>
        <source>reading of {words}</source>
        <translation>lecture de {words}</translation>
    </message>
    <message>
        <source>taking {words} as a claim</source>
        <translation>retenue de {words} comme point</translation>
    </message>
    <message>
        <source>marking {words}</source>
        <translation>marquage de {words}</translation>
    </message>
    <message>
        <source>borders of {words}</source>
        <translation>limites de {words}</translation>
    </message>
    <message>
        <source>putting {words} away</source>
        <translation>mise à l’écart de {words}</translation>
    </message>
    <message>
        <source>taking {words} back</source>
        <translation>rétablissement de {words}</translation>
    </message>
    <message>
        <source>Reading changed</source>
        <translation>Lecture modifiée</translation>
    </message>
    <message>
        <source>Taken as a claim</source>
        <translation>Retenu comme point</translation>
    </message>
    <message>
        <source>Marked by hand</source>
        <translation>Marqué à la main</translation>
    </message>
    <message>
        <source>Borders moved</source>
        <translation>Limites déplacées</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Rétabli</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>Source modifiée</translation>
    </message>
    <message>
        <source>Log brought in</source>
        <translation>Journal intégré</translation>
    </message>
    <message>
        <source>confirming {words}</source>
        <translation>confirmation de {words}</translation>
    </message>
    <message>
        <source>disputing {words}</source>
        <translation>contestation de {words}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contesté</translation>
    </message>
    <message>
        <source>it is not a check log of Redpencil.</source>
        <translation>ce n’est pas un journal des vérifications de Redpencil.</translation>
    </message>
    <message>
        <source>the file itself is damaged and cannot be read to its end (after event {seq}).</source>
        <translation>le fichier lui-même est endommagé et ne peut pas être lu jusqu’au bout (après l’événement {seq}).</translation>
    </message>
    <message>
        <source>event {seq} is missing or out of its place.</source>
        <translation>l’événement {seq} manque ou n’est pas à sa place.</translation>
    </message>
    <message>
        <source>event {seq} does not follow from the event before it.</source>
        <translation>l’événement {seq} ne suit pas l’événement précédent.</translation>
    </message>
    <message>
        <source>event {seq} was changed after it was recorded.</source>
        <translation>l’événement {seq} a été changé après son enregistrement.</translation>
    </message>
    <message>
        <source>event {seq} does not fit what was recorded before it.</source>
        <translation>l’événement {seq} ne s’accorde pas avec ce qui a été enregistré avant.</translation>
    </message>
    <message>
        <source>the text that event {seq} opened is missing.</source>
        <translation>le texte ouvert par l’événement {seq} manque.</translation>
    </message>
    <message>
        <source>the text with the digest {name} was changed after it was recorded.</source>
        <translation>le texte d’empreinte {name} a été changé après son enregistrement.</translation>
    </message>
    <message>
        <source>an event brought in from another log ({name}) was changed since.</source>
        <translation>un événement venu d’un autre journal ({name}) a été changé depuis.</translation>
    </message>
    <message>
        <source>an event brought in from another log ({name}) does not follow from one that is recorded.</source>
        <translation>un événement venu d’un autre journal ({name}) ne suit aucun événement enregistré.</translation>
    </message>
    <message>
        <source>the log that was brought in up to the event {name} is not here to that event any more.</source>
        <translation>le journal intégré jusqu’à l’événement {name} n’est plus ici jusqu’à cet événement.</translation>
    </message>
    <message>
        <source>an event stands among those of other logs ({name}) that no merge has brought in.</source>
        <translation>un événement figure parmi ceux d’autres journaux ({name}) sans qu’aucune fusion l’ait intégré.</translation>
    </message>
    <message>
        <source>it holds no event with the hash {name}, so its end was cut off or rewritten.</source>
        <translation>il ne contient aucun événement d’empreinte {name} ; sa fin a donc été coupée ou réécrite.</translation>
    </message>
    <message>
        <source>“{name}”, which guards its tables, is missing or was changed.</source>
        <translation>« {name} », qui protège ses tables, manque ou a été changé.</translation>
    </message>
    <message>
        <source>its table “{name}” does not say what the events say; `redpencil log replay` makes it anew.</source>
        <translation>sa table « {name} » ne dit pas ce que disent les événements ; `redpencil log replay` la refait.</translation>
    </message>
    <message>
        <source>It says nothing that does not stand here already; nothing was recorded.</source>
        <translation>Il ne dit rien qui ne figure déjà ici ; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>In that log alone: {titles}. Open the text here first, then merge again to bring it in.</source>
        <translation>Dans cet autre journal seulement : {titles}. Ouvrez d’abord le texte ici, puis fusionnez de nouveau pour l’intégrer.</translation>
    </message>
    <message>
        <source>Left, for the words or the check have changed since: {claims}</source>
        <translation>Laissés de côté, car les mots ou la vérification ont changé depuis : {claims}</translation>
    </message>
    <message>
        <source>{who} disputes {claim}  {words}: {ours} here, {theirs} there</source>
        <translation>{who} conteste {claim}  {words} : {ours} ici, {theirs} là-bas</translation>
    </message>
    <message numerus="yes">
        <source>{n} taken over</source>
        <translation>
            <numerusform>{n} repris</numerusform>
            <numerusform>{n} repris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} confirmed</source>
        <translation>
            <numerusform>{n} confirmé</numerusform>
            <numerusform>{n} confirmés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} disputed</source>
        <translation>
            <numerusform>{n} contesté</numerusform>
            <numerusform>{n} contestés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} readings changed</source>
        <translation>
            <numerusform>{n} lecture modifiée</numerusform>
            <numerusform>{n} lectures modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left</source>
        <translation>
            <numerusform>{n} laissé</numerusform>
            <numerusform>{n} laissés</numerusform>
        </translation>
    </message>
    <message>
        <source>something else</source>
        <translation>autre chose</translation>
    </message>
    <message>
        <source>No decision in the log has all these words.</source>
        <translation>Aucune décision du journal n’a tous ces mots.</translation>
    </message>
    <message>
        <source>decided anew since, or of an earlier draft</source>
        <translation>décidé à nouveau depuis, ou d’une version antérieure</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>Confirmed by {who}</source>
        <translation>Confirmé par {who}</translation>
    </message>
    <message>
        <source>Disputed by {who}</source>
        <translation>Contesté par {who}</translation>
    </message>
    <message>
        <source>{what} undone</source>
        <translation>{what} (annulé)</translation>
    </message>
    <message>
        <source>{what} redone</source>
        <translation>{what} (rétabli)</translation>
    </message>
    <message>
        <source>Article opened</source>
        <translation>Article ouvert</translation>
    </message>
    <message>
        <source>Article revised</source>
        <translation>Article révisé</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Second read</source>
        <translation>Relu</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Fusionné</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>Rétabli</translation>
    </message>
    <message numerus="yes">
        <source>{n} events</source>
        <extracomment>For 1: {n} event</extracomment>
        <translation>
            <numerusform>{n} événement</numerusform>
            <numerusform>{n} événements</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>{n} events replayed; every table says what they say.</source>
        <extracomment>For 1: {n} event replayed; every table says what they say.</extracomment>
        <translation>
            <numerusform>{n} événement rejoué ; chaque table dit ce qu’il dit.</numerusform>
            <numerusform>{n} événements rejoués ; chaque table dit ce qu’ils disent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events replayed; made anew, for they differed: {tables}.</source>
        <extracomment>For 1: {n} event replayed; made anew, for they differed: {tables}.</extracomment>
        <translation>
            <numerusform>{n} événement rejoué ; refaites, car elles différaient : {tables}.</numerusform>
            <numerusform>{n} événements rejoués ; refaites, car elles différaient : {tables}.</numerusform>
        </translation>
    </message>
    <message>
        <source>clearing {words}</source>
        <translation>effacement de {words}</translation>
    </message>
    <message>
        <source>{status} on {words}</source>
        <translation>{status} sur {words}</translation>
    </message>
    <message>
        <source>bringing a passage back for {words}</source>
        <translation>rétablissement d’un passage pour {words}</translation>
    </message>
    <message>
        <source>setting a passage aside for {words}</source>
        <translation>mise à l’écart d’un passage pour {words}</translation>
    </message>
    <message>
        <source>draft {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>new text of {words}</source>
        <translation>nouveau texte de {words}</translation>
    </message>
    <message>
        <source>the log brought in ({events})</source>
        <translation>le journal intégré ({events})</translation>
    </message>
    <message>
        <source>Passage brought back</source>
        <translation>Passage rétabli</translation>
    </message>
    <message>
        <source>Passage set aside</source>
        <translation>Passage écarté</translation>
    </message>
    <message>
        <source>Draft {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noté</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Effacé</translation>
    </message>
</context>
<context>
    <name>outline</name>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The headings of the article; Enter goes to one.</source>
        <translation>Les titres de l’article ; Entrée mène à l’un d’eux.</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>Cet article n’a pas de titres.</translation>
    </message>
    <message>
        <source>{words}, level {level}, being read</source>
        <translation>{words}, niveau {level}, en cours de lecture</translation>
    </message>
    <message>
        <source>{words}, level {level}</source>
        <translation>{words}, niveau {level}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Claims</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Print the article</source>
        <translation>Imprimer l’article</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Save the pages as PDF</source>
        <translation>Enregistrer les pages en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Paper…</source>
        <translation>Papier…</translation>
    </message>
    <message>
        <source>Choose size, direction and margins of the paper</source>
        <translation>Choisir le format, l’orientation et les marges du papier</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Pleine largeur</translation>
    </message>
    <message>
        <source>Page to go to</source>
        <translation>Page où aller</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>Mise en pages…</translation>
    </message>
    <message>
        <source>Printing was cancelled.</source>
        <translation>L’impression a été annulée.</translation>
    </message>
    <message>
        <source>The pages are with the printer.</source>
        <translation>Les pages sont parties à l’imprimante.</translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>L’imprimante n’a pas accepté les pages.</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} est écrit.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}</source>
        <translation>Impossible d’écrire {name} : {reason}</translation>
    </message>
    <message>
        <source>of {pages}</source>
        <translation>sur {pages}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}…</source>
        <translation>Page {page} sur {pages}…</translation>
    </message>
    <message>
        <source>{title}, page {number} of {pages}</source>
        <translation>{title}, page {number} sur {pages}</translation>
    </message>
</context>
<context>
    <name>publishing</name>
    <message>
        <source>Name withheld ({kind})</source>
        <translation>Nom tu ({kind})</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Should read</source>
        <translation>À lire</translation>
    </message>
    <message>
        <source>unnamed checker</source>
        <translation>vérificateur non nommé</translation>
    </message>
</context>
<context>
    <name>quantity_findings</name>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>plus de</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>moins de</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>later than</source>
        <translation>après</translation>
    </message>
    <message>
        <source>earlier than</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>up</source>
        <translation>à la hausse</translation>
    </message>
    <message>
        <source>down</source>
        <translation>à la baisse</translation>
    </message>
    <message>
        <source>from the one to the other it is {count} years</source>
        <translation>de l’une à l’autre il y a {count} ans</translation>
    </message>
    <message>
        <source>at death that is an age of {count}</source>
        <translation>au décès, cela fait {count} ans</translation>
    </message>
    <message>
        <source>that leaves {count} siblings</source>
        <translation>il reste {count} frères et sœurs</translation>
    </message>
    <message>
        <source>added up, that makes {count}</source>
        <translation>au total, cela fait {count}</translation>
    </message>
    <message>
        <source>that is {count}</source>
        <translation>cela fait {count}</translation>
    </message>
    <message>
        <source>counted, the names are {count}</source>
        <translation>les noms comptés, il y en a {count}</translation>
    </message>
    <message>
        <source>{size} more in the article</source>
        <translation>{size} de plus dans l’article</translation>
    </message>
    <message>
        <source>{size} less in the article</source>
        <translation>{size} de moins dans l’article</translation>
    </message>
    <message>
        <source>The source has {source}, the same value as {claim}.</source>
        <translation>La source a {source}, la même valeur que {claim}.</translation>
    </message>
    <message>
        <source>The source has {source}; rounded as it is printed, that is {claim}.</source>
        <translation>La source a {source} ; arrondi comme imprimé, cela fait {claim}.</translation>
    </message>
    <message>
        <source>The source has {theirs}, and the article says {ours}.</source>
        <translation>La source a {theirs}, et l’article dit {ours}.</translation>
    </message>
    <message>
        <source>The source has {source}, which {claim} allows for.</source>
        <translation>La source a {source}, ce que {claim} admet.</translation>
    </message>
    <message>
        <source>The source has {source}; converted, that is {claim}.</source>
        <translation>La source a {source} ; converti, cela fait {claim}.</translation>
    </message>
    <message>
        <source>{difference} ({share} %)</source>
        <translation>{difference} ({share} %)</translation>
    </message>
    <message>
        <source>The source has {source} where the article has {claim}: {difference}.</source>
        <translation>La source a {source} là où l’article a {claim} : {difference}.</translation>
    </message>
    <message>
        <source>{claim} goes {ours} in the article, but {source} goes {theirs} in the source.</source>
        <translation>{claim} va {ours} dans l’article, mais {source} va {theirs} dans la source.</translation>
    </message>
    <message>
        <source>{claim} stands in the source too, but there it is {theirs}, not {ours}.</source>
        <translation>{claim} figure aussi dans la source, mais il y est question de {theirs}, et non de {ours}.</translation>
    </message>
    <message>
        <source>{claim} stands in the source too, and nothing beside it doubts it; the article has {word}.</source>
        <translation>{claim} figure aussi dans la source, où rien ne le met en doute ; l’article a {word}.</translation>
    </message>
    <message>
        <source>Of the same {thing} the source has {source}, not {claim}.</source>
        <translation>Pour le même {thing}, la source a {source}, et non {claim}.</translation>
    </message>
    <message>
        <source>The source has {theirs} and the article {ours}: both cannot hold.</source>
        <translation>La source a {theirs} et l’article {ours} : les deux ne peuvent pas être vrais.</translation>
    </message>
    <message>
        <source>The source has {source}, the article {claim}: the same digits, {power} times apart.</source>
        <translation>La source a {source}, l’article {claim} : les mêmes chiffres, à un facteur {power} près.</translation>
    </message>
    <message>
        <source>The digits agree but the units do not: {claim} here, {source} there.</source>
        <translation>Les chiffres concordent mais pas les unités : {claim} ici, {source} là.</translation>
    </message>
    <message>
        <source>The numbers agree, but other things are counted: {claim} for {source}.</source>
        <translation>Les nombres concordent, mais ce qui est compté diffère : {claim} pour {source}.</translation>
    </message>
    <message>
        <source>The source has {source}, but for {theirs}, not for {ours}.</source>
        <translation>La source a {source}, mais pour {theirs}, et non pour {ours}.</translation>
    </message>
    <message>
        <source>The source has {source}, which lies in {claim}.</source>
        <translation>La source a {source}, qui se situe dans {claim}.</translation>
    </message>
    <message>
        <source>The source has {source} without a year, the same day as {claim}.</source>
        <translation>La source a {source} sans année, le même jour que {claim}.</translation>
    </message>
    <message>
        <source>The source dates this {source}, which is not {claim}.</source>
        <translation>La source date ceci de {source}, ce qui n’est pas {claim}.</translation>
    </message>
    <message>
        <source>The source dates this {source}, the article {claim}.</source>
        <translation>La source date ceci de {source}, l’article de {claim}.</translation>
    </message>
    <message>
        <source>The source has {source}; {total}, as in {claim}.</source>
        <translation>La source a {source} ; {total}, comme dans {claim}.</translation>
    </message>
    <message>
        <source>The source has {source}; {total}, not {claim}.</source>
        <translation>La source a {source} ; {total}, et non {claim}.</translation>
    </message>
    <message>
        <source>{low} or {high}</source>
        <translation>{low} ou {high}</translation>
    </message>
    <message>
        <source>No figure in the passages looked at counts the same thing as {claim}.</source>
        <translation>Aucun chiffre des passages examinés ne compte la même chose que {claim}.</translation>
    </message>
    <message>
        <source>The claim has no number to compare.</source>
        <translation>Le point n’a pas de nombre à comparer.</translation>
    </message>
</context>
<context>
    <name>quantity_rules</name>
    <message>
        <source>“A while ago” tells a date that counts back from today.</source>
        <translation>« Il y a quelque temps » ou une tournure semblable donne une date comptée depuis aujourd’hui.</translation>
    </message>
    <message>
        <source>“Aged”, “old” or the like makes it an age.</source>
        <translation>« Âgé de », « ans » ou une tournure semblable en fait un âge.</translation>
    </message>
    <message>
        <source>A figure between commas behind a name is an age.</source>
        <translation>Un chiffre entre virgules derrière un nom est un âge.</translation>
    </message>
    <message>
        <source>“And a half” belongs to the number before it.</source>
        <translation>« Et demi » se rattache au nombre qui précède.</translation>
    </message>
    <message>
        <source>The words themselves leave it open, so it is an interval.</source>
        <translation>Les mots eux-mêmes laissent une marge, c’est donc un intervalle.</translation>
    </message>
    <message>
        <source>“A” or “an” before a unit is one of it.</source>
        <translation>« Un » ou « une » devant une unité en vaut une.</translation>
    </message>
    <message>
        <source>“A third” or the like is a fraction.</source>
        <translation>« Un tiers » ou une tournure semblable est une fraction.</translation>
    </message>
    <message>
        <source>“A” before “hundred”, “million” and the like is one.</source>
        <translation>« A » devant « hundred », « million » et autres vaut un.</translation>
    </message>
    <message>
        <source>Figures behind the point of a sum of money are its cents.</source>
        <translation>Les chiffres derrière la virgule d’une somme d’argent en sont les centimes.</translation>
    </message>
    <message>
        <source>A lower and an upper bound make one interval.</source>
        <translation>Une borne inférieure et une borne supérieure font un intervalle.</translation>
    </message>
    <message>
        <source>“Up by”, “down by” or the like tells the direction.</source>
        <translation>« En hausse de », « en baisse de » ou une tournure semblable donne le sens.</translation>
    </message>
    <message>
        <source>A noun such as “rise” or “cut” tells the direction.</source>
        <translation>Un nom comme « hausse » ou « baisse » donne le sens.</translation>
    </message>
    <message>
        <source>It shares the direction of the figure before it.</source>
        <translation>Il partage le sens du chiffre qui précède.</translation>
    </message>
    <message>
        <source>A verb such as “rose” or “fell” tells the direction.</source>
        <translation>Un verbe comme « monter » ou « chuter » donne le sens.</translation>
    </message>
    <message>
        <source>The noun behind the number is what is counted.</source>
        <translation>Le nom derrière le nombre est ce qui est compté.</translation>
    </message>
    <message>
        <source>The noun behind “of” is what is counted.</source>
        <translation>Le nom derrière « de » est ce qui est compté.</translation>
    </message>
    <message>
        <source>“A couple of hundred” or the like is two or three of them.</source>
        <translation>« Quelques centaines » ou une tournure semblable en vaut deux ou trois.</translation>
    </message>
    <message>
        <source>A sign of money stands before the figure.</source>
        <translation>Un signe monétaire précède le chiffre.</translation>
    </message>
    <message>
        <source>A country and its money name the unit.</source>
        <translation>Un pays et sa monnaie nomment l’unité.</translation>
    </message>
    <message>
        <source>Two dates with “to”, “and” or a dash between them are a span.</source>
        <translation>Deux dates reliées par « à », « et » ou un tiret forment une période.</translation>
    </message>
    <message>
        <source>A day and a month make a date.</source>
        <translation>Un jour et un mois font une date.</translation>
    </message>
    <message>
        <source>Figures with “s” behind them are a decade.</source>
        <translation>Des chiffres suivis de « s » désignent une décennie.</translation>
    </message>
    <message>
        <source>The number stands in figures.</source>
        <translation>Le nombre est écrit en chiffres.</translation>
    </message>
    <message>
        <source>“Two or three” is the interval from one to the other.</source>
        <translation>« Deux ou trois » est l’intervalle de l’un à l’autre.</translation>
    </message>
    <message>
        <source>It shares the unit of the figure beside it.</source>
        <translation>Il partage l’unité du chiffre voisin.</translation>
    </message>
    <message>
        <source>Strokes behind the figures are feet and inches.</source>
        <translation>Les signes derrière les chiffres sont des pieds et des pouces.</translation>
    </message>
    <message>
        <source>Two figures with a stroke between them are a fraction.</source>
        <translation>Deux chiffres séparés par une barre forment une fraction.</translation>
    </message>
    <message>
        <source>It is a part of a million, a dozen or the like.</source>
        <translation>C’est une partie d’un million, d’une douzaine ou autre.</translation>
    </message>
    <message>
        <source>The fraction stands in words.</source>
        <translation>La fraction est écrite en lettres.</translation>
    </message>
    <message>
        <source>The day is counted from the article’s own.</source>
        <translation>Le jour est compté à partir de celui de l’article.</translation>
    </message>
    <message>
        <source>Marks between the figures group them by thousands.</source>
        <translation>Des signes entre les chiffres les groupent par milliers.</translation>
    </message>
    <message>
        <source>“Half” is one in two.</source>
        <translation>« La moitié » vaut un sur deux.</translation>
    </message>
    <message>
        <source>“A handful” is three to nine.</source>
        <translation>« Une poignée » vaut de trois à neuf.</translation>
    </message>
    <message>
        <source>Year, month and day make a date.</source>
        <translation>L’année, le mois et le jour font une date.</translation>
    </message>
    <message>
        <source>A minus stands before the figure.</source>
        <translation>Un signe moins précède le chiffre.</translation>
    </message>
    <message>
        <source>Brackets around a figure stand for a minus, as accounts print losses.</source>
        <translation>Des parenthèses autour d’un chiffre valent un signe moins, comme les comptes impriment les pertes.</translation>
    </message>
    <message>
        <source>The minus says that it went down.</source>
        <translation>Le signe moins dit que c’est une baisse.</translation>
    </message>
    <message>
        <source>A whole number and a fraction belong together.</source>
        <translation>Un nombre entier et une fraction vont ensemble.</translation>
    </message>
    <message>
        <source>The month stands alone; its year is the one nearest to the article’s day.</source>
        <translation>Le mois est seul ; son année est la plus proche du jour de l’article.</translation>
    </message>
    <message>
        <source>A month and a day make a date.</source>
        <translation>Un mois et un jour font une date.</translation>
    </message>
    <message>
        <source>A month and a year make a date.</source>
        <translation>Un mois et une année font une date.</translation>
    </message>
    <message>
        <source>“Doubled”, “twice” or the like is a multiple.</source>
        <translation>« Doubler », « deux fois » ou une tournure semblable est un multiple.</translation>
    </message>
    <message>
        <source>“A day or two” is one or two of them.</source>
        <translation>« Un jour ou deux » en vaut un ou deux.</translation>
    </message>
    <message>
        <source>“Number two” or the like is a rank.</source>
        <translation>« Numéro deux » ou une tournure semblable est un rang.</translation>
    </message>
    <message>
        <source>The number stands in words.</source>
        <translation>Le nombre est écrit en lettres.</translation>
    </message>
    <message>
        <source>The figure or word is a rank.</source>
        <translation>Le chiffre ou le mot est un rang.</translation>
    </message>
    <message>
        <source>Figures with “th” or the like are a rank.</source>
        <translation>Des chiffres suivis de « e » ou d’un signe semblable sont un rang.</translation>
    </message>
    <message>
        <source>“First”, “second” and the like are ranks.</source>
        <translation>« Premier », « deuxième » et autres sont des rangs.</translation>
    </message>
    <message>
        <source>It was read by the rules for languages other than English.</source>
        <translation>Il a été lu selon les règles des langues autres que l’anglais.</translation>
    </message>
    <message>
        <source>Two figures with units that go together make one measure.</source>
        <translation>Deux chiffres dont les unités vont ensemble font une seule mesure.</translation>
    </message>
    <message>
        <source>“Higher” or “lower” than before, or at a close, tells the direction.</source>
        <translation>« Higher » ou « lower », par rapport à avant ou à la clôture, indique le sens de l’évolution.</translation>
    </message>
    <message>
        <source>A fiscal year differs by body: these are its earliest and latest days.</source>
        <translation>L’exercice fiscal varie selon l’organisme : voici ses jours extrêmes.</translation>
    </message>
    <message>
        <source>A school year differs by place: these are its earliest and latest days.</source>
        <translation>L’année scolaire varie selon le lieu : voici ses jours extrêmes.</translation>
    </message>
    <message>
        <source>A season is told by its year: its months differ between north and south.</source>
        <translation>Une saison est donnée par son année : ses mois diffèrent entre le nord et le sud.</translation>
    </message>
    <message>
        <source>A quarter, a half, some weeks or months of a year make a period.</source>
        <translation>Un trimestre, un semestre, quelques semaines ou mois d’une année font une période.</translation>
    </message>
    <message>
        <source>Pounds are money here, as the words around them show.</source>
        <translation>Les livres sont ici de l’argent, comme le montrent les mots voisins.</translation>
    </message>
    <message>
        <source>The number is a power.</source>
        <translation>Le nombre est une puissance.</translation>
    </message>
    <message>
        <source>“Q1”, “H2” or the like with a year is a part of it.</source>
        <translation>« T1 », « S2 » ou un signe semblable avec une année en est une partie.</translation>
    </message>
    <message>
        <source>Two figures with a dash or “to” between them are an interval.</source>
        <translation>Deux chiffres reliés par un tiret ou « à » forment un intervalle.</translation>
    </message>
    <message>
        <source>“A month”, “per head” or the like belongs to the unit.</source>
        <translation>« Par mois », « par tête » ou une tournure semblable appartient à l’unité.</translation>
    </message>
    <message>
        <source>Two figures make a ratio.</source>
        <translation>Deux chiffres font un rapport.</translation>
    </message>
    <message>
        <source>“To” between two figures makes a ratio.</source>
        <translation>« À » entre deux chiffres en fait un rapport.</translation>
    </message>
    <message>
        <source>A letter behind the figure stands for a thousand, a million or a billion.</source>
        <translation>Une lettre derrière le chiffre signifie mille, un million ou un milliard.</translation>
    </message>
    <message>
        <source>“Thousand”, “million” or the like belongs to the figure.</source>
        <translation>« Mille », « million » ou un mot semblable appartient au chiffre.</translation>
    </message>
    <message>
        <source>“Several hundred” or the like is an interval from two to ten of them.</source>
        <translation>« Plusieurs centaines » ou une tournure semblable est un intervalle de deux à dix fois autant.</translation>
    </message>
    <message>
        <source>Figures with strokes between them are a date.</source>
        <translation>Des chiffres séparés par des barres sont une date.</translation>
    </message>
    <message>
        <source>Month and day stand with a stroke between them.</source>
        <translation>Le mois et le jour sont séparés par une barre.</translation>
    </message>
    <message>
        <source>A space stands behind the decimal point, and the figures belong together.</source>
        <translation>Une espace suit la marque décimale, et les chiffres vont ensemble.</translation>
    </message>
    <message>
        <source>Spaces between the figures group them by thousands.</source>
        <translation>Des espaces entre les chiffres les groupent par milliers.</translation>
    </message>
    <message>
        <source>A hyphen left open shares the unit behind it.</source>
        <translation>Un trait d’union laissé ouvert partage l’unité qui suit.</translation>
    </message>
    <message>
        <source>“Times” makes it a multiple.</source>
        <translation>« Fois » en fait un multiple.</translation>
    </message>
    <message>
        <source>The unit stands with the whole that this is a part of.</source>
        <translation>L’unité accompagne le tout dont ceci est une partie.</translation>
    </message>
    <message>
        <source>A symbol beside the figure names the unit.</source>
        <translation>Un symbole à côté du chiffre nomme l’unité.</translation>
    </message>
    <message>
        <source>The word behind the figure names the unit.</source>
        <translation>Le mot derrière le chiffre nomme l’unité.</translation>
    </message>
    <message>
        <source>“Dozens”, “hundreds” or the like are an interval.</source>
        <translation>« Des dizaines », « des centaines » ou une tournure semblable est un intervalle.</translation>
    </message>
    <message>
        <source>The figure is a fraction of its own, such as ½.</source>
        <translation>Le chiffre est à lui seul une fraction, comme ½.</translation>
    </message>
    <message>
        <source>Figures with “G” name a generation of wireless networks.</source>
        <translation>Des chiffres suivis de « G » nomment une génération de réseaux mobiles.</translation>
    </message>
    <message>
        <source>A year and a month make a date.</source>
        <translation>Une année et un mois font une date.</translation>
    </message>
    <message>
        <source>“About”, “nearly” or the like leaves it open.</source>
        <translation>« Environ », « près de » ou une tournure semblable laisse une marge.</translation>
    </message>
    <message>
        <source>“More than”, “over” or the like stands with it.</source>
        <translation>« Plus de » ou une tournure semblable l’accompagne.</translation>
    </message>
    <message>
        <source>“At least” or the like stands with it.</source>
        <translation>« Au moins » ou une tournure semblable l’accompagne.</translation>
    </message>
    <message>
        <source>“Less than”, “under” or the like stands with it.</source>
        <translation>« Moins de » ou une tournure semblable l’accompagne.</translation>
    </message>
    <message>
        <source>“At most”, “up to” or the like stands with it.</source>
        <translation>« Au plus », « jusqu’à » ou une tournure semblable l’accompagne.</translation>
    </message>
    <message>
        <source>“{word}” between two figures makes a ratio.</source>
        <translation>« {word} » entre deux chiffres en fait un rapport.</translation>
    </message>
</context>
<context>
    <name>readings</name>
    <message>
        <source>about </source>
        <translation>environ </translation>
    </message>
    <message numerus="yes">
        <source>{size} trillion</source>
        <translation>
            <numerusform>{size} billion</numerusform>
            <numerusform>{size} billions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{size} billion</source>
        <translation>
            <numerusform>{size} milliard</numerusform>
            <numerusform>{size} milliards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{size} million</source>
        <translation>
            <numerusform>{size} million</numerusform>
            <numerusform>{size} millions</numerusform>
        </translation>
    </message>
    <message>
        <source>up {amount}</source>
        <translation>en hausse de {amount}</translation>
    </message>
    <message>
        <source>down {amount}</source>
        <translation>en baisse de {amount}</translation>
    </message>
    <message>
        <source>the new value, after a change</source>
        <translation>la nouvelle valeur, après un changement</translation>
    </message>
    <message>
        <source>the old value, before a change</source>
        <translation>l’ancienne valeur, avant un changement</translation>
    </message>
    <message>
        <source>the size of a change</source>
        <translation>l’ampleur d’un changement</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>hausse</translation>
    </message>
    <message>
        <source>fell</source>
        <translation>baisse</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>mercredi</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jeudi</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vendredi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>un nombre quelconque</translation>
    </message>
    <message>
        <source>{low} or more</source>
        <translation>{low} ou plus</translation>
    </message>
    <message>
        <source>{high} or less</source>
        <translation>{high} ou moins</translation>
    </message>
    <message>
        <source>aged {value}</source>
        <translation>{value} ans</translation>
    </message>
    <message>
        <source>aged {value} {unit}</source>
        <translation>âge : {value} {unit}</translation>
    </message>
    <message>
        <source>{value} times</source>
        <translation>{value} fois</translation>
    </message>
    <message>
        <source>no speaker named</source>
        <translation>aucun locuteur nommé</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Verbe introducteur</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Morceaux</translation>
    </message>
    <message>
        <source>{pieces}, with other words between them</source>
        <translation>{pieces}, séparés par d’autres mots</translation>
    </message>
    <message>
        <source>Also said</source>
        <translation>Dit aussi</translation>
    </message>
    <message numerus="yes">
        <source>{n} more quotations in this article</source>
        <extracomment>For 1: {n} more quotation in this article</extracomment>
        <translation>
            <numerusform>{n} autre citation dans cet article</numerusform>
            <numerusform>{n} autres citations dans cet article</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is named near these words</source>
        <translation>personne n’est nommé près de ces mots</translation>
    </message>
    <message>
        <source>{name} (here “{words}”)</source>
        <translation>{name} (ici « {words} »)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>pourcentage</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Nuance</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Its part</source>
        <translation>Son rôle</translation>
    </message>
    <message>
        <source>Converts</source>
        <translation>Convertit</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Compté depuis</translation>
    </message>
    <message>
        <source>{day}, the article’s date</source>
        <translation>{day}, date de l’article</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>the figure before the brackets</source>
        <translation>le chiffre devant les parenthèses</translation>
    </message>
    <message>
        <source>the figure before the brackets, which comes to {worth} {unit}</source>
        <translation>le chiffre devant les parenthèses, qui fait {worth} {unit}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday} {day} {month} {year}</translation>
    </message>
    <message>
        <source>{value} percent</source>
        <translation>{value} pour cent</translation>
    </message>
</context>
<context>
    <name>recognising</name>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bulgare</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalan</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Chinese, simplified</source>
        <translation>chinois simplifié</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>chinois traditionnel</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estonien</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>letton</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lituanien</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>norvégien</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>slovaque</translation>
    </message>
    <message>
        <source>Slovene</source>
        <translation>slovène</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbe</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Recognise pages that are pictures, written in:</source>
        <translation>Reconnaître les pages qui sont des images, écrites en :</translation>
    </message>
    <message>
        <source>Another language…</source>
        <translation>Autre langue…</translation>
    </message>
    <message>
        <source>Left off: its words were not recognised, and nothing was changed.</source>
        <translation>Abandonné : les mots n’ont pas été reconnus, et rien n’a changé.</translation>
    </message>
    <message>
        <source>Recognise its words ({language})</source>
        <translation>Reconnaître ses mots ({language})</translation>
    </message>
    <message>
        <source>Recognising the words of {name}…</source>
        <translation>Reconnaissance des mots de {name}…</translation>
    </message>
    <message>
        <source>{name} holds pictures of pages and no text, so it was not added.</source>
        <translation>{name} contient des images de pages et aucun texte, et n’a donc pas été ajouté.</translation>
    </message>
    <message numerus="yes">
        <source>{name} and {n} more files hold pictures of pages and no text, so they were not added.</source>
        <extracomment>For 1: {name} and one more file hold pictures of pages and no text, so they were not added.</extracomment>
        <translation>
            <numerusform>{name} et un autre fichier contiennent des images de pages et aucun texte, et n’ont donc pas été ajoutés.</numerusform>
            <numerusform>{name} et {n} autres fichiers contiennent des images de pages et aucun texte, et n’ont donc pas été ajoutés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Check report</source>
        <translation>Rapport de vérification</translation>
    </message>
    <message>
        <source>Marked copy</source>
        <translation>Copie annotée</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Feuille d’appels</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>L’article</translation>
    </message>
    <message>
        <source>The checks</source>
        <translation>Les vérifications</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Questions en suspens</translation>
    </message>
    <message>
        <source>Not touched</source>
        <translation>Non touché</translation>
    </message>
    <message>
        <source>Checks whose claim is no longer found</source>
        <translation>Vérifications dont le point ne se trouve plus</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Ce que veulent dire les mots</translation>
    </message>
    <message>
        <source>The status, set by a person</source>
        <translation>Le statut, donné par une personne</translation>
    </message>
    <message>
        <source>The finding, made by the program</source>
        <translation>Le constat, fait par le programme</translation>
    </message>
    <message>
        <source>How to repeat this</source>
        <translation>Comment refaire ceci</translation>
    </message>
    <message>
        <source>No quotation and no number was found in this text.</source>
        <translation>Aucune citation ni aucun nombre n’a été trouvé dans ce texte.</translation>
    </message>
    <message>
        <source>No check rests on a source.</source>
        <translation>Aucune vérification ne s’appuie sur une source.</translation>
    </message>
    <message>
        <source>Nobody has written down a correction.</source>
        <translation>Personne n’a noté de correction.</translation>
    </message>
    <message>
        <source>Nothing was decided on or found yet that a comment could say.</source>
        <translation>Rien n’a encore été décidé ni trouvé qu’un commentaire pourrait dire.</translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation>Aucune question n’est en suspens.</translation>
    </message>
    <message>
        <source>Somebody has decided on every claim.</source>
        <translation>Quelqu’un a décidé sur chaque point.</translation>
    </message>
    <message>
        <source>no locator</source>
        <translation>sans emplacement</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Était</translation>
    </message>
    <message>
        <source>Should read</source>
        <translation>À lire</translation>
    </message>
    <message>
        <source>Seen by the program</source>
        <translation>Vu par le programme</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>A finding is what the program sees when it lays a claim beside a passage. It is not a verdict: “not found” does not mean “false”. The status is a person’s decision.</source>
        <translation>Un constat est ce que voit le programme quand il met un point en regard d’un passage. Ce n’est pas un verdict : « introuvable » ne veut pas dire « faux ». Le statut est la décision d’une personne.</translation>
    </message>
    <message>
        <source>Quotations have a solid line below them, words reported without marks a dotted one, figures a dashed one. Each number leads to its check.</source>
        <translation>Les citations sont soulignées d’un trait plein, les propos rapportés sans guillemets de points, les chiffres de tirets. Chaque numéro mène à sa vérification.</translation>
    </message>
    <message>
        <source>Quotations have a solid line below them, words reported without marks a dotted one, figures a dashed one. What was decided stands by its paragraph under the same number.</source>
        <translation>Les citations sont soulignées d’un trait plein, les propos rapportés sans guillemets de points, les chiffres de tirets. Ce qui a été décidé figure près du paragraphe sous le même numéro.</translation>
    </message>
    <message>
        <source>Where the claims lie in the text, from its beginning on the left to its end on the right: {claims} in all, of which {decided} have been decided on.</source>
        <translation>Où se trouvent les points dans le texte, du début à gauche à la fin à droite : {claims} en tout, dont {decided} décidés.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Upper row: quotations. Lower row: figures. Outlined: not decided yet.</source>
        <translation>Rang du haut : citations. Rang du bas : chiffres. Contour seul : pas encore décidé.</translation>
    </message>
    <message>
        <source>On one scale: the article has {claim}, the source has {source}.</source>
        <translation>Sur une même échelle : l’article a {claim}, la source a {source}.</translation>
    </message>
    <message>
        <source>On one scale</source>
        <translation>Sur une même échelle</translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>Skip to the checks</source>
        <translation>Aller aux vérifications</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>(weak match)</source>
        <translation>(concordance faible)</translation>
    </message>
    <message>
        <source>In its sentences</source>
        <translation>Dans ses phrases</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changé</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Vérifié par</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Vérifié le</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antérieur</translation>
    </message>
    <message>
        <source>Facts left</source>
        <translation>Faits restants</translation>
    </message>
    <message>
        <source>Its hash</source>
        <translation>Son empreinte</translation>
    </message>
    <message>
        <source>Log up to</source>
        <translation>Journal jusqu’à</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>S’appuie sur</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Text SHA-256</source>
        <translation>SHA-256 du texte</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Mot à mot</translation>
    </message>
    <message>
        <source>the words have changed since.</source>
        <translation>les mots ont changé depuis.</translation>
    </message>
    <message>
        <source>the sentence around it has changed since.</source>
        <translation>la phrase autour a changé depuis.</translation>
    </message>
    <message>
        <source>another speaker is read since.</source>
        <translation>un autre locuteur est lu depuis.</translation>
    </message>
    <message>
        <source>something else is read out of it since.</source>
        <translation>autre chose en est lu depuis.</translation>
    </message>
    <message>
        <source>the source has changed since.</source>
        <translation>la source a changé depuis.</translation>
    </message>
    <message>
        <source>Every quoted word stands in the passage, in this order.</source>
        <translation>Chaque mot cité figure dans le passage, dans cet ordre.</translation>
    </message>
    <message>
        <source>The same words; capitals, marks or spelling differ.</source>
        <translation>Les mêmes mots ; majuscules, ponctuation ou orthographe diffèrent.</translation>
    </message>
    <message>
        <source>The same words but for what an ellipsis or brackets show as edited.</source>
        <translation>Les mêmes mots, hormis ce que des points de suspension ou des crochets signalent.</translation>
    </message>
    <message>
        <source>Some words are others than in the passage.</source>
        <translation>Certains mots diffèrent de ceux du passage.</translation>
    </message>
    <message>
        <source>The passage says this in other words.</source>
        <translation>Le passage le dit en d’autres mots.</translation>
    </message>
    <message>
        <source>The words stand apart in the passage and were joined without a mark.</source>
        <translation>Les mots sont séparés dans le passage et ont été joints sans signe.</translation>
    </message>
    <message>
        <source>The passage goes on, or begins, in a way that the cut hides.</source>
        <translation>Le passage continue, ou commence, d’une manière que la coupe cache.</translation>
    </message>
    <message>
        <source>The passage gives the words to somebody else.</source>
        <translation>Le passage attribue ces mots à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The words stand in the passage, but around them is what turns them.</source>
        <translation>Les mots figurent dans le passage, mais ce qui les entoure en renverse le sens.</translation>
    </message>
    <message>
        <source>The passage has the same figure.</source>
        <translation>Le passage a le même chiffre.</translation>
    </message>
    <message>
        <source>The same figure once it is rounded as in the article.</source>
        <translation>Le même chiffre, une fois arrondi comme dans l’article.</translation>
    </message>
    <message>
        <source>The figure of the passage lies within what “about”, “more than” … allow.</source>
        <translation>Le chiffre du passage reste dans ce que « environ », « plus de »… admettent.</translation>
    </message>
    <message>
        <source>The passage has another figure for the same thing.</source>
        <translation>Le passage a un autre chiffre pour la même chose.</translation>
    </message>
    <message>
        <source>The figure has another unit or another scale in the passage.</source>
        <translation>Le chiffre a une autre unité ou une autre échelle dans le passage.</translation>
    </message>
    <message>
        <source>The figure is of another date or is measured against another base.</source>
        <translation>Le chiffre est d’une autre date ou rapporté à une autre base.</translation>
    </message>
    <message>
        <source>No passage of the sources at hand speaks of it. That does not make it false.</source>
        <translation>Aucun passage des sources disponibles n’en parle. Cela ne le rend pas faux.</translation>
    </message>
    <message>
        <source>Author’s comment</source>
        <translation>Commentaire de l’auteur</translation>
    </message>
    <message numerus="yes">
        <source>{n} quotations</source>
        <extracomment>For 1: {n} quotation</extracomment>
        <translation>
            <numerusform>{n} citation</numerusform>
            <numerusform>{n} citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} quantities</source>
        <extracomment>For 1: {n} quantity</extracomment>
        <translation>
            <numerusform>{n} chiffre</numerusform>
            <numerusform>{n} chiffres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} statements</source>
        <extracomment>For 1: {n} statement</extracomment>
        <translation>
            <numerusform>{n} affirmation</numerusform>
            <numerusform>{n} affirmations</numerusform>
        </translation>
    </message>
    <message>
        <source>{status} for the same words in “{title}”, by {who}, {at} UTC</source>
        <translation>{status} pour les mêmes mots dans « {title} », par {who}, {at} UTC</translation>
    </message>
    <message>
        <source>{status} for the same figure in “{title}”, by {who}, {at} UTC</source>
        <translation>{status} pour le même chiffre dans « {title} », par {who}, {at} UTC</translation>
    </message>
    <message numerus="yes">
        <source>{letters} and {n} more</source>
        <translation>
            <numerusform>{letters} et {n} autre</numerusform>
            <numerusform>{letters} et {n} autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No font of this machine has {n} letters of this text. Where one would stand, its code point stands in brackets: {letters}. The HTML report has them all.</source>
        <extracomment>For 1: No font of this machine has {n} letter of this text. Where one would stand, its code point stands in brackets: {letters}. The HTML report has them all.</extracomment>
        <translation>
            <numerusform>Aucune police de cette machine n’a {n} lettre de ce texte. Là où elle figurerait, son point de code est donné entre crochets : {letters}. Le rapport HTML les a toutes.</numerusform>
            <numerusform>Aucune police de cette machine n’a {n} lettres de ce texte. Là où l’une d’elles figurerait, son point de code est donné entre crochets : {letters}. Le rapport HTML les a toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}, back to the article</source>
        <translation>{number}, retour à l’article</translation>
    </message>
    <message numerus="yes">
        <source>{n} left to check</source>
        <translation>
            <numerusform>{n} reste à vérifier</numerusform>
            <numerusform>{n} restent à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>event {number}</source>
        <translation>événement {number}</translation>
    </message>
    <message>
        <source>draft {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>accessed {at}</source>
        <translation>consulté le {at}</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primaire</translation>
    </message>
    <message>
        <source>Confirm each fact with the person it is from. Write the answer into the line below it, behind the colon: “Enter answers…” in Redpencil brings it into the log.</source>
        <translation>Confirmez chaque fait auprès de la personne dont il vient. Écrivez la réponse sur la ligne en dessous, derrière les deux-points : « Saisir les réponses… » dans Redpencil la porte au journal.</translation>
    </message>
    <message>
        <source>Words in marks are withheld: ask what was said, not whether it was said so.</source>
        <translation>Les mots entre guillemets sont tus : demandez ce qui a été dit, et non si cela a été dit ainsi.</translation>
    </message>
    <message>
        <source>There is nothing left to ask anybody.</source>
        <translation>Il n’y a plus rien à demander à personne.</translation>
    </message>
    <message>
        <source>For anybody who knows</source>
        <translation>Pour quiconque le sait</translation>
    </message>
    <message>
        <source>Spoken to (call {number}: who, when, how):</source>
        <translation>Interlocuteur (appel {number} : qui, quand, comment) :</translation>
    </message>
    <message>
        <source>Answer {claim}:</source>
        <translation>Réponse {claim} :</translation>
    </message>
    <message>
        <source>What did you say there, to whom and when? (A quotation; its words are withheld.)</source>
        <translation>Qu’avez-vous dit là, à qui et quand ? (Une citation ; ses mots sont tus.)</translation>
    </message>
    <message>
        <source>{fact} — in: {sentence}</source>
        <translation>{fact} — dans : {sentence}</translation>
    </message>
    <message>
        <source>Answer ({whom}): {answer}</source>
        <translation>Réponse ({whom}) : {answer}</translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation>Réponse : {answer}</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers entered</source>
        <extracomment>For 1: {n} answer entered</extracomment>
        <translation>
            <numerusform>{n} réponse saisie</numerusform>
            <numerusform>{n} réponses saisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} claims whose words have no sure place here (notes, tables):</source>
        <extracomment>For 1: {n} claim whose words have no sure place here (notes, tables):</extracomment>
        <translation>
            <numerusform>{n} point dont les mots n’ont pas d’emplacement sûr ici (notes, tableaux) :</numerusform>
            <numerusform>{n} points dont les mots n’ont pas d’emplacement sûr ici (notes, tableaux) :</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} claims</source>
        <extracomment>For 1: {n} claim</extracomment>
        <translation>
            <numerusform>{n} point</numerusform>
            <numerusform>{n} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} claims of {claims}</source>
        <extracomment>For 1: {n} claim of {claims}</extracomment>
        <translation>
            <numerusform>{n} point sur {claims}</numerusform>
            <numerusform>{n} points sur {claims}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>A person has said so.</source>
        <translation>Une personne l’a dit.</translation>
    </message>
    <message>
        <source>A reporting verb stands right behind the words.</source>
        <translation>Un verbe de parole suit immédiatement les mots.</translation>
    </message>
    <message>
        <source>A reporting verb leads into the words.</source>
        <translation>Un verbe de parole introduit les mots.</translation>
    </message>
    <message>
        <source>A reporting verb stands elsewhere in the same sentence.</source>
        <translation>Un verbe de parole figure ailleurs dans la même phrase.</translation>
    </message>
    <message>
        <source>A comma, a subject and its verb follow, as in “…,” Lee shot back.</source>
        <translation>Une virgule, un sujet et son verbe suivent, comme dans « … », a rétorqué Lee.</translation>
    </message>
    <message>
        <source>“What he called” leads into the words, and the subject before that speaks.</source>
        <translation>« Ce qu’il a appelé » introduit les mots, et le sujet qui précède parle.</translation>
    </message>
    <message>
        <source>The marks were opened in the paragraph before.</source>
        <translation>Les guillemets ont été ouverts dans le paragraphe précédent.</translation>
    </message>
    <message>
        <source>A colon leads into the words; the subject of the sentence is taken for the speaker.</source>
        <translation>Un deux-points introduit les mots ; le sujet de la phrase est pris pour le locuteur.</translation>
    </message>
    <message>
        <source>The paragraph before ends in a colon.</source>
        <translation>Le paragraphe précédent se termine par un deux-points.</translation>
    </message>
    <message>
        <source>“In the eyes of” or the like tells whose words these are.</source>
        <translation>« Aux yeux de » ou une tournure semblable dit de qui sont ces mots.</translation>
    </message>
    <message>
        <source>A sentence of nothing but words in marks goes on with the quotation before it.</source>
        <translation>Une phrase faite seulement de mots entre guillemets continue la citation précédente.</translation>
    </message>
    <message>
        <source>A headline names the speaker behind a colon.</source>
        <translation>Un titre nomme le locuteur derrière un deux-points.</translation>
    </message>
    <message>
        <source>The line begins with a name and a colon.</source>
        <translation>La ligne commence par un nom et un deux-points.</translation>
    </message>
    <message>
        <source>A name and a colon stand right before the words.</source>
        <translation>Un nom et un deux-points précèdent immédiatement les mots.</translation>
    </message>
    <message>
        <source>The marks are not closed in this paragraph.</source>
        <translation>Les guillemets ne sont pas fermés dans ce paragraphe.</translation>
    </message>
    <message>
        <source>The sentence names nobody; the speaker before in the paragraph is taken.</source>
        <translation>La phrase ne nomme personne ; le locuteur précédent du paragraphe est retenu.</translation>
    </message>
    <message>
        <source>The words are somebody's, as in “her remark” or “the words of Lee”.</source>
        <translation>Les mots appartiennent à quelqu’un, comme dans « sa remarque » ou « les mots de Lee ».</translation>
    </message>
    <message>
        <source>The words stand alone; the sentence before has a reporting verb.</source>
        <translation>Les mots sont isolés ; la phrase précédente a un verbe de parole.</translation>
    </message>
    <message>
        <source>A dash and a name follow the words.</source>
        <translation>Un tiret et un nom suivent les mots.</translation>
    </message>
    <message>
        <source>A dash and a name make the next paragraph.</source>
        <translation>Un tiret et un nom forment le paragraphe suivant.</translation>
    </message>
    <message>
        <source>Nothing near names anybody; the speaker before is taken to go on.</source>
        <translation>Rien à proximité ne nomme personne ; le locuteur précédent est censé continuer.</translation>
    </message>
    <message>
        <source>The reporting verb stands between two parts of one quotation.</source>
        <translation>Le verbe de parole se trouve entre deux parties d’une même citation.</translation>
    </message>
    <message>
        <source>The sentence has no reporting verb; its subject is taken for the speaker.</source>
        <translation>La phrase n’a pas de verbe de parole ; son sujet est pris pour le locuteur.</translation>
    </message>
    <message>
        <source>The words stand alone; the subject of the sentence before is taken.</source>
        <translation>Les mots sont isolés ; le sujet de la phrase précédente est retenu.</translation>
    </message>
    <message>
        <source>The sentence has no reporting verb; the subject behind the words is taken.</source>
        <translation>La phrase n’a pas de verbe de parole ; le sujet qui suit les mots est retenu.</translation>
    </message>
    <message>
        <source>The line opens with a name in capitals and a colon, as in a transcript.</source>
        <translation>La ligne s’ouvre sur un nom en capitales et un deux-points, comme dans une transcription.</translation>
    </message>
    <message>
        <source>Nothing near the words says whose they are.</source>
        <translation>Rien près des mots ne dit de qui ils sont.</translation>
    </message>
    <message>
        <source>“According to” tells whose words these are.</source>
        <translation>« Selon » dit de qui sont ces mots.</translation>
    </message>
    <message>
        <source>“As” and a reporting verb tell whose words these are.</source>
        <translation>« Comme » et un verbe de parole disent de qui sont ces mots.</translation>
    </message>
    <message>
        <source>Somebody is asked about this.</source>
        <translation>Quelqu’un est interrogé à ce sujet.</translation>
    </message>
    <message>
        <source>A clause follows a reporting verb without “that”.</source>
        <translation>Une proposition suit un verbe de parole sans « que ».</translation>
    </message>
    <message>
        <source>Somebody calls for this.</source>
        <translation>Quelqu’un le réclame.</translation>
    </message>
    <message>
        <source>The reporting verb stands inside the clause that it reports.</source>
        <translation>Le verbe de parole se trouve dans la proposition qu’il rapporte.</translation>
    </message>
    <message>
        <source>The clause stands before the reporting verb and a comma.</source>
        <translation>La proposition précède le verbe de parole et une virgule.</translation>
    </message>
    <message>
        <source>A colon follows the reporting verb.</source>
        <translation>Un deux-points suit le verbe de parole.</translation>
    </message>
    <message>
        <source>“To” and a verb follow the reporting verb, as in “vowed to stay”.</source>
        <translation>Un infinitif suit le verbe de parole, comme dans « a juré de rester ».</translation>
    </message>
    <message>
        <source>The object of the reporting verb tells what was said.</source>
        <translation>Le complément du verbe de parole dit ce qui a été dit.</translation>
    </message>
    <message>
        <source>A reported question follows the verb, with “whether”, “how” or the like.</source>
        <translation>Une question rapportée suit le verbe, avec « si », « comment » ou un mot semblable.</translation>
    </message>
    <message>
        <source>A clause with “that” follows a reporting verb.</source>
        <translation>Une proposition avec « que » suit un verbe de parole.</translation>
    </message>
    <message>
        <source>Somebody is told to do this.</source>
        <translation>Quelqu’un est prié de le faire.</translation>
    </message>
    <message>
        <source>The speaker stands behind “according to”.</source>
        <translation>Le locuteur se trouve derrière « selon ».</translation>
    </message>
    <message>
        <source>The speaker is the subject of the verb behind “as”.</source>
        <translation>Le locuteur est le sujet du verbe derrière « comme ».</translation>
    </message>
    <message>
        <source>The speaker stands before a description between commas.</source>
        <translation>Le locuteur précède une description entre virgules.</translation>
    </message>
    <message>
        <source>The speaker stands before other words between commas.</source>
        <translation>Le locuteur précède d’autres mots entre virgules.</translation>
    </message>
    <message>
        <source>The speaker stands behind “by”.</source>
        <translation>Le locuteur se trouve derrière « par ».</translation>
    </message>
    <message>
        <source>The speaker is the subject of the verb before, as in “went on to say”.</source>
        <translation>Le locuteur est le sujet du verbe précédent, comme dans « a ensuite tenu à dire ».</translation>
    </message>
    <message>
        <source>The speaker stands behind the colon.</source>
        <translation>Le locuteur se trouve derrière le deux-points.</translation>
    </message>
    <message>
        <source>The speaker stands at the head of the sentence.</source>
        <translation>Le locuteur se trouve en tête de phrase.</translation>
    </message>
    <message>
        <source>The verb names nobody, as in “it is said”.</source>
        <translation>Le verbe ne nomme personne, comme dans « on dit ».</translation>
    </message>
    <message>
        <source>The verb stands with “to”; the subject before it speaks.</source>
        <translation>Le verbe est à l’infinitif ; le sujet qui précède parle.</translation>
    </message>
    <message>
        <source>The speaker stands behind the verb, as in “said Lee”.</source>
        <translation>Le locuteur se trouve derrière le verbe, comme dans « a dit Lee ».</translation>
    </message>
    <message>
        <source>The verb leaves its subject out; whoever spoke last goes on.</source>
        <translation>Le verbe omet son sujet ; le dernier à avoir parlé continue.</translation>
    </message>
    <message>
        <source>The name before the verb is the speaker.</source>
        <translation>Le nom devant le verbe est le locuteur.</translation>
    </message>
    <message>
        <source>The verb has no subject of its own.</source>
        <translation>Le verbe n’a pas de sujet propre.</translation>
    </message>
    <message>
        <source>The words right before the verb are the speaker.</source>
        <translation>Les mots juste avant le verbe sont le locuteur.</translation>
    </message>
    <message>
        <source>The verb has no subject of its own, as in “saying”.</source>
        <translation>Le verbe n’a pas de sujet propre, comme dans « disant ».</translation>
    </message>
    <message>
        <source>The speaker is the pronoun before the verb.</source>
        <translation>Le locuteur est le pronom devant le verbe.</translation>
    </message>
    <message>
        <source>The speaker is “quoted as saying” it.</source>
        <translation>Le locuteur est « cité comme ayant dit » cela.</translation>
    </message>
    <message>
        <source>“Who” or “that” before the verb takes up the words before it.</source>
        <translation>« Qui » ou « que » devant le verbe reprend les mots qui précèdent.</translation>
    </message>
    <message>
        <source>The verb shares the subject of a verb before it.</source>
        <translation>Le verbe partage le sujet d’un verbe précédent.</translation>
    </message>
    <message>
        <source>The subject of the clause that the verb hangs on speaks.</source>
        <translation>Le sujet de la proposition dont dépend le verbe parle.</translation>
    </message>
    <message>
        <source>The subject of the sentence speaks.</source>
        <translation>Le sujet de la phrase parle.</translation>
    </message>
    <message>
        <source>The subject that follows speaks.</source>
        <translation>Le sujet qui suit parle.</translation>
    </message>
    <message>
        <source>It rests on a mention above whose person was given by hand.</source>
        <translation>Elle repose sur une mention plus haut dont la personne a été donnée à la main.</translation>
    </message>
    <message>
        <source>The name stands in these words, with a title or a description.</source>
        <translation>Le nom figure dans ces mots, avec un titre ou une description.</translation>
    </message>
    <message>
        <source>A person of this surname is named in full.</source>
        <translation>Une personne de ce nom de famille est nommée en entier.</translation>
    </message>
    <message>
        <source>A person of this first name is named in full.</source>
        <translation>Une personne de ce prénom est nommée en entier.</translation>
    </message>
    <message>
        <source>“Who” or “which” stands for the words right before it.</source>
        <translation>« Qui » ou « lequel » remplace les mots juste avant.</translation>
    </message>
    <message>
        <source>He is the only man named in the article so far.</source>
        <translation>Il est le seul homme nommé jusqu’ici dans l’article.</translation>
    </message>
    <message>
        <source>She is the only woman named in the article so far.</source>
        <translation>Elle est la seule femme nommée jusqu’ici dans l’article.</translation>
    </message>
    <message>
        <source>He is the man who spoke or acted last before this.</source>
        <translation>Il est le dernier homme à avoir parlé ou agi avant ceci.</translation>
    </message>
    <message>
        <source>She is the woman who spoke or acted last before this.</source>
        <translation>Elle est la dernière femme à avoir parlé ou agi avant ceci.</translation>
    </message>
    <message>
        <source>No man has spoken or acted before; he was mentioned last.</source>
        <translation>Aucun homme n’a parlé ni agi avant ; il est le dernier mentionné.</translation>
    </message>
    <message>
        <source>No woman has spoken or acted before; she was mentioned last.</source>
        <translation>Aucune femme n’a parlé ni agi avant ; elle est la dernière mentionnée.</translation>
    </message>
    <message>
        <source>This person spoke or acted last; the name does not tell he from she.</source>
        <translation>Cette personne est la dernière à avoir parlé ou agi ; le nom ne dit pas s’il s’agit d’un homme ou d’une femme.</translation>
    </message>
    <message>
        <source>This organisation or country was named last before “it”.</source>
        <translation>Cette organisation ou ce pays a été nommé en dernier avant le pronom.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>The title of a work, a programme or the like.</source>
        <translation>Le titre d’une œuvre, d’un programme ou autre.</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Surnom</translation>
    </message>
    <message>
        <source>A name between a person's names.</source>
        <translation>Un nom placé entre les noms d’une personne.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>A word that the article holds with tongs, or speaks about.</source>
        <translation>Un mot que l’article prend avec des pincettes, ou dont il parle.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>A name below a quotation, inside its marks.</source>
        <translation>Un nom sous une citation, à l’intérieur de ses guillemets.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>It orders and counts nothing, as in “the first patient”.</source>
        <translation>Il ordonne et ne compte rien, comme dans « le premier patient ».</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>A year on its own.</source>
        <translation>Une année à elle seule.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>A day or month whose year nothing tells.</source>
        <translation>Un jour ou un mois dont rien ne dit l’année.</translation>
    </message>
    <message>
        <source>In passing</source>
        <translation>En passant</translation>
    </message>
    <message>
        <source>A day or time counted from the article’s own, told in passing as in “said on Tuesday”.</source>
        <translation>Un jour ou une heure comptés depuis ceux de l’article, dits en passant comme dans « a déclaré mardi ».</translation>
    </message>
    <message>
        <source>Clock time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>A time of the day.</source>
        <translation>Une heure de la journée.</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>A telephone number.</source>
        <translation>Un numéro de téléphone.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>The number of a version.</source>
        <translation>Le numéro d’une version.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The number of a house.</source>
        <translation>Le numéro d’une maison.</translation>
    </message>
    <message>
        <source>Set phrase</source>
        <translation>Expression figée</translation>
    </message>
    <message>
        <source>Figures that have become a word, as in 24/7.</source>
        <translation>Des chiffres devenus un mot, comme 24/7.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>A score of a game or a vote.</source>
        <translation>Le score d’un match ou d’un vote.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Renvoi</translation>
    </message>
    <message>
        <source>It refers to something by its number, as in “Section 88”.</source>
        <translation>Il renvoie à quelque chose par son numéro, comme dans « article 88 ».</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>It tells the kind of a thing, as in “a four-cylinder engine”.</source>
        <translation>Il dit le type d’une chose, comme dans « un moteur à quatre cylindres ».</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Part of a name, as in “Airbus 320”.</source>
        <translation>Une partie d’un nom, comme dans « Airbus 320 ».</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>A person turned this claim into none.</source>
        <translation>Une personne a jugé que ce n’était pas un point à vérifier.</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>A person put this mark away.</source>
        <translation>Une personne a écarté cette marque.</translation>
    </message>
</context>
<context>
    <name>scales</name>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>In the article {ours}, in the source {theirs}</source>
        <translation>Dans l’article {ours}, dans la source {theirs}</translation>
    </message>
    <message>
        <source>In the article {ours}</source>
        <translation>Dans l’article {ours}</translation>
    </message>
</context>
<context>
    <name>seconds</name>
    <message>
        <source>Second reading</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Contester</translation>
    </message>
    <message>
        <source>You have read it again, and the check stands.</source>
        <translation>Vous l’avez relu, et la vérification vaut.</translation>
    </message>
    <message>
        <source>You have read it again, and would decide otherwise; the check stands till then.</source>
        <translation>Vous l’avez relu, et décideriez autrement ; d’ici là, la vérification vaut.</translation>
    </message>
    <message>
        <source>Remark on this check</source>
        <translation>Remarque sur cette vérification</translation>
    </message>
    <message>
        <source>A remark, if you like</source>
        <translation>Une remarque, si vous voulez</translation>
    </message>
    <message>
        <source>disputed by {names}</source>
        <translation>contesté par {names}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Your name or initials</source>
        <translation>Votre nom ou vos initiales</translation>
    </message>
    <message>
        <source>{login} (your login)</source>
        <translation>{login} (votre identifiant)</translation>
    </message>
    <message>
        <source>Every decision is signed. The name stands in the log for good and in reports, so choose the one that your desk knows; without one, the log has the name of your login.</source>
        <translation>Chaque décision est signée. Le nom reste pour toujours dans le journal et figure dans les rapports ; choisissez donc celui que votre rédaction connaît. Sans nom, le journal a celui de votre identifiant.</translation>
    </message>
    <message>
        <source>Set name</source>
        <translation>Indiquer un nom</translation>
    </message>
    <message>
        <source>Never fetch a page of the web</source>
        <translation>Ne jamais récupérer de page du web</translation>
    </message>
    <message>
        <source>Allow addresses of private networks</source>
        <translation>Autoriser les réseaux privés</translation>
    </message>
    <message>
        <source>Evidence cards for a claim</source>
        <translation>Fiches de preuve par point</translation>
    </message>
    <message>
        <source>Stop reading a file after</source>
        <translation>Arrêter de lire un fichier après</translation>
    </message>
    <message>
        <source>Memory for reading a file</source>
        <translation>Mémoire pour lire un fichier</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Fichier le plus gros</translation>
    </message>
    <message>
        <source>Most files of a watched folder</source>
        <translation>Fichiers d’un dossier surveillé, au plus</translation>
    </message>
    <message>
        <source>Stop fetching a page after</source>
        <translation>Arrêter d’attendre une page après</translation>
    </message>
    <message>
        <source>Largest page</source>
        <translation>Page la plus grosse</translation>
    </message>
    <message>
        <source>Sentence model</source>
        <translation>Modèle de phrases</translation>
    </message>
    <message>
        <source>The folder of a sentence model that you have, to find passages by their meaning as well as by their words. It is used on this machine alone; nothing is fetched. Leave it empty to search by words.</source>
        <translation>Le dossier d’un modèle de phrases que vous avez, pour trouver les passages par leur sens autant que par leurs mots. Il ne sert que sur cette machine ; rien n’est téléchargé. Laissez vide pour chercher par les mots.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>Decisions are signed with your login, “{login}”, as long as you have set no name.</source>
        <translation>Les décisions sont signées de votre identifiant, « {login} », tant que vous n’avez pas indiqué de nom.</translation>
    </message>
</context>
<context>
    <name>shelf</name>
    <message>
        <source>Describe</source>
        <translation>Décrire</translation>
    </message>
    <message>
        <source>Say what kind of source it is, of which date, and whether it is primary</source>
        <translation>Dire de quel type de source il s’agit, de quelle date, et si elle est primaire</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Primary source</source>
        <translation>Source primaire</translation>
    </message>
    <message>
        <source>Date…</source>
        <translation>Date…</translation>
    </message>
    <message>
        <source>Its date, say 2024-03-05, 2024-03 or 2024; Enter keeps it</source>
        <translation>Sa date, par exemple 2024-03-05, 2024-03 ou 2024 ; Entrée la garde</translation>
    </message>
    <message>
        <source>“{words}” is no date; write 2024-03-05, 2024-03 or 2024.</source>
        <translation>« {words} » n’est pas une date ; écrivez 2024-03-05, 2024-03 ou 2024.</translation>
    </message>
    <message>
        <source>file is gone</source>
        <translation>fichier disparu</translation>
    </message>
    <message>
        <source>The file is not where it was read from; its words stay in the library.</source>
        <translation>Le fichier n’est plus là où il a été lu ; ses mots restent dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Watch a folder for sources</source>
        <translation>Surveiller un dossier de sources</translation>
    </message>
    <message>
        <source>Watching {name}</source>
        <translation>Surveillance de {name}</translation>
    </message>
    <message>
        <source>{name} is not there</source>
        <translation>{name} n’est pas là</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Watch this folder no more; its sources stay</source>
        <translation>Ne plus surveiller ce dossier ; ses sources restent</translation>
    </message>
    <message numerus="yes">
        <source>{n} of the files are in the library already.</source>
        <extracomment>For 1: “{title}” is in the library already.</extracomment>
        <translation>
            <numerusform>« {title} » est déjà dans la bibliothèque.</numerusform>
            <numerusform>{n} des fichiers sont déjà dans la bibliothèque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files came from a watched folder.</source>
        <extracomment>For 1: “{name}” came from a watched folder.</extracomment>
        <translation>
            <numerusform>« {name} » est venu d’un dossier surveillé.</numerusform>
            <numerusform>{n} fichiers sont venus d’un dossier surveillé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files changed and were read again.</source>
        <extracomment>For 1: “{name}” changed and was read again.</extracomment>
        <translation>
            <numerusform>« {name} » a changé et a été relu.</numerusform>
            <numerusform>{n} fichiers ont changé et ont été relus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files are no longer in the watched folder; what was read stays in the library.</source>
        <extracomment>For 1: “{name}” is no longer in the watched folder; what was read stays in the library.</extracomment>
        <translation>
            <numerusform>« {name} » n’est plus dans le dossier surveillé ; ce qui a été lu reste dans la bibliothèque.</numerusform>
            <numerusform>{n} fichiers ne sont plus dans le dossier surveillé ; ce qui a été lu reste dans la bibliothèque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files of a watched folder left out: too many or too large; see the settings.</source>
        <extracomment>For 1: {n} file of a watched folder left out: too many or too large; see the settings.</extracomment>
        <translation>
            <numerusform>{n} fichier d’un dossier surveillé laissé de côté : trop nombreux ou trop gros ; voir les réglages.</numerusform>
            <numerusform>{n} fichiers d’un dossier surveillé laissés de côté : trop nombreux ou trop gros ; voir les réglages.</numerusform>
        </translation>
    </message>
    <message>
        <source>The watched folder {names} is not there.</source>
        <translation>Le dossier surveillé {names} n’est pas là.</translation>
    </message>
</context>
<context>
    <name>source_forms</name>
    <message>
        <source>As text</source>
        <translation>En texte</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>As pages</source>
        <translation>En pages</translation>
    </message>
    <message>
        <source>The rows of the source; select cells and press C to cite their rows.</source>
        <translation>Les lignes de la source ; sélectionnez des cellules et appuyez sur C pour citer leurs lignes.</translation>
    </message>
    <message>
        <source>Drawing page {number}…</source>
        <translation>Dessin de la page {number}…</translation>
    </message>
    <message>
        <source>{words}, passage</source>
        <translation>{words}, passage</translation>
    </message>
    <message>
        <source>{title}, page {number} of {pages}</source>
        <translation>{title}, page {number} sur {pages}</translation>
    </message>
    <message>
        <source>{title}, page {number}</source>
        <translation>{title}, page {number}</translation>
    </message>
</context>
<context>
    <name>speakers</name>
    <message>
        <source>Quotations by speaker</source>
        <translation>Citations par locuteur</translation>
    </message>
    <message numerus="yes">
        <source>{n} direct</source>
        <translation>
            <numerusform>{n} directe</numerusform>
            <numerusform>{n} directes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mixed</source>
        <translation>
            <numerusform>{n} mixte</numerusform>
            <numerusform>{n} mixtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} indirect</source>
        <translation>
            <numerusform>{n} indirecte</numerusform>
            <numerusform>{n} indirectes</numerusform>
        </translation>
    </message>
    <message>
        <source>He, she or they: not resolved</source>
        <translation>Il, elle ou ils : non résolu</translation>
    </message>
    <message>
        <source>No speaker found</source>
        <translation>Aucun locuteur trouvé</translation>
    </message>
    <message>
        <source>speaker {name}, {detail}</source>
        <translation>locuteur {name}, {detail}</translation>
    </message>
</context>
<context>
    <name>speaking</name>
    <message>
        <source>.</source>
        <comment>before decimals</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>,</source>
        <comment>between thousands</comment>
        <translation> </translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} et {last}</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name} : {words}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>« {words} »</translation>
    </message>
</context>
<context>
    <name>sums</name>
    <message>
        <source>Write this sum into the calculation and record it with the decision</source>
        <translation>Écrire cette somme dans le calcul et l’enregistrer avec la décision</translation>
    </message>
    <message>
        <source>{sum}: keep as calculation</source>
        <translation>{sum} : garder comme calcul</translation>
    </message>
    <message numerus="yes">
        <source>The {n} rows of column {column} add up to {total}</source>
        <extracomment>For 1: The {n} row of column {column} adds up to {total}</extracomment>
        <translation>
            <numerusform>La {n} ligne de la colonne {column} fait {total}</numerusform>
            <numerusform>Les {n} lignes de la colonne {column} font ensemble {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum}, as the table's own total says.</source>
        <translation>{sum}, comme le dit le total du tableau.</translation>
    </message>
    <message>
        <source>{sum}, but the table's own total says {stated}.</source>
        <translation>{sum}, mais le total du tableau dit {stated}.</translation>
    </message>
    <message>
        <source>{sum}, as near to the table's own total as rounded figures come.</source>
        <translation>{sum}, aux arrondis près le total du tableau.</translation>
    </message>
    <message>
        <source>{sum}, the same as {claim}.</source>
        <translation>{sum}, soit la même valeur que {claim}.</translation>
    </message>
    <message>
        <source>{sum}, which is {claim} when rounded.</source>
        <translation>{sum}, soit {claim} en arrondissant.</translation>
    </message>
    <message>
        <source>{sum}, which bears out {claim}.</source>
        <translation>{sum}, ce qui confirme {claim}.</translation>
    </message>
    <message>
        <source>{sum}, and the article has {claim}.</source>
        <translation>{sum}, et l’article donne {claim}.</translation>
    </message>
</context>
<context>
    <name>web</name>
    <message>
        <source>Fetch it</source>
        <translation>Aller la chercher</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>La récupérer de nouveau</translation>
    </message>
    <message>
        <source>Asking for {address}; its machine is told only that {agent} asks.</source>
        <translation>Demande de {address} ; sa machine apprend seulement que {agent} demande.</translation>
    </message>
    <message>
        <source>{address} is on the web. Fetching it tells its machine this one's network address and the name of the program, nothing else.</source>
        <translation>{address} est sur le web. Aller la chercher donne à sa machine l’adresse réseau de celle-ci et le nom du programme, rien d’autre.</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message>
        <source>What shall we check?</source>
        <translation>Que vérifier ?</translation>
    </message>
    <message>
        <source>Drop an article here, as a file or as words, or open one. Its quotations and numbers are marked, and checked against the sources you gather. Nothing leaves this machine.</source>
        <translation>Déposez ici un article, fichier ou texte, ou ouvrez-en un. Ses citations et ses chiffres sont marqués, puis vérifiés dans les sources que vous réunissez. Rien ne quitte cette machine.</translation>
    </message>
    <message>
        <source>Open article…</source>
        <translation>Ouvrir un article…</translation>
    </message>
    <message>
        <source>Paste as article</source>
        <translation>Coller comme article</translation>
    </message>
    <message>
        <source>Add sources…</source>
        <translation>Ajouter des sources…</translation>
    </message>
    <message>
        <source>Choose the article to check</source>
        <translation>Choisir l’article à vérifier</translation>
    </message>
    <message>
        <source>Check the words on the clipboard</source>
        <translation>Vérifier le texte du presse-papiers</translation>
    </message>
    <message>
        <source>Add the files that claims are checked against</source>
        <translation>Ajouter les fichiers qui servent à vérifier les points</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>Open a sample article with its sources</source>
        <translation>Ouvrir un article d’exemple avec ses sources</translation>
    </message>
    <message>
        <source>Read last</source>
        <translation>Lus récemment</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Which claims are listed</source>
        <translation>Les points qui sont listés</translation>
    </message>
    <message>
        <source>No claims yet.
Open an article, or drop one here.</source>
        <translation>Pas encore de points.
Ouvrez un article, ou déposez-en un ici.</translation>
    </message>
    <message>
        <source>Nothing is open: every claim has been decided on.</source>
        <translation>Rien n’est ouvert : chaque point est décidé.</translation>
    </message>
    <message>
        <source>No quotations were found in this article.</source>
        <translation>Aucune citation n’a été trouvée dans cet article.</translation>
    </message>
    <message>
        <source>No quantities were found in this article.</source>
        <translation>Aucun chiffre n’a été trouvé dans cet article.</translation>
    </message>
    <message>
        <source>Nobody speaks in this article: no quotations were found.</source>
        <translation>Personne ne parle dans cet article : aucune citation n’a été trouvée.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Choose a claim in the list or in the article to check it here.</source>
        <translation>Choisissez un point dans la liste ou dans l’article pour le vérifier ici.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Looking through your sources…</source>
        <translation>Parcours de vos sources…</translation>
    </message>
    <message>
        <source>Nothing was looked up for this claim. Add sources, and they are searched at once.</source>
        <translation>Rien n’a été cherché pour ce point. Ajoutez des sources, elles sont aussitôt parcourues.</translation>
    </message>
    <message>
        <source>Open at passage</source>
        <translation>Ouvrir au passage</translation>
    </message>
    <message>
        <source>Sentences around it</source>
        <translation>Phrases autour</translation>
    </message>
    <message>
        <source>Show the words in their sentences, with the ones before and after</source>
        <translation>Montrer les mots dans leurs phrases, avec celles d’avant et d’après</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>Little speaks for this finding; read the passage itself.</source>
        <translation>Peu de choses appuient ce constat ; lisez le passage lui-même.</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>How the words should read</source>
        <translation>Ce qu’il faut lire</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Whom you asked, what you looked at</source>
        <translation>Qui vous avez interrogé, ce que vous avez consulté</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>How you got the figure, say 1,247 − 1,180 = 67</source>
        <translation>D’où vient le chiffre : 1 247 − 1 180 = 67</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Nothing has been decided on this claim yet.</source>
        <translation>Rien n’a encore été décidé sur ce point.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Marked by hand</source>
        <translation>Marqué à la main</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add files or a folder to the sources</source>
        <translation>Ajouter des fichiers ou un dossier aux sources</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation>Pas encore de sources</translation>
    </message>
    <message>
        <source>Drop files or a whole folder here, or add them from the disk. They are read and searched on this machine only.</source>
        <translation>Déposez ici des fichiers ou tout un dossier, ou ajoutez-les depuis le disque. Ils ne sont lus et parcourus que sur cette machine.</translation>
    </message>
    <message>
        <source>Let go to add to the sources</source>
        <translation>Lâchez pour ajouter aux sources</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Checks by status</source>
        <translation>Vérifications par statut</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Nothing leaves this machine; no page of the web can be fetched.</source>
        <translation>Rien ne quitte cette machine ; aucune page du web ne peut être récupérée.</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Nothing leaves this machine, but for a page that you name and agree to fetch.</source>
        <translation>Rien ne quitte cette machine, hormis pour une page que vous nommez et acceptez de récupérer.</translation>
    </message>
    <message>
        <source>This article is not in the log any more; open its file or paste its words again.</source>
        <translation>Cet article n’est plus au journal ; ouvrez son fichier ou collez de nouveau ses mots.</translation>
    </message>
    <message>
        <source>This source is not in the library any more; add its file again, and it can be opened.</source>
        <translation>Cette source n’est plus dans la bibliothèque ; ajoutez de nouveau son fichier et elle pourra être ouverte.</translation>
    </message>
    <message>
        <source>{name} holds {pages} as pictures and no text; install Tesseract (on Debian and Ubuntu: sudo apt-get install tesseract-ocr), then open it again.</source>
        <translation>{name} contient {pages} sous forme d’images, sans texte ; installez Tesseract (sous Debian et Ubuntu : sudo apt-get install tesseract-ocr), puis ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>{name} holds {pages} as pictures and no text; Tesseract can recognise its words.</source>
        <translation>{name} contient {pages} sous forme d’images, sans texte ; Tesseract peut reconnaître ses mots.</translation>
    </message>
    <message>
        <source>More statuses</source>
        <translation>Autres statuts</translation>
    </message>
    <message>
        <source>{kind} {place} of {total}</source>
        <translation>{kind} {place} sur {total}</translation>
    </message>
    <message>
        <source>claim {place} of {total}</source>
        <translation>point {place} sur {total}</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>paragraphe</translation>
    </message>
    <message>
        <source>evidence {place} of {total}: {finding}</source>
        <translation>preuve {place} sur {total} : {finding}</translation>
    </message>
    <message>
        <source>{key} sets it and goes on; hold Shift to stay on this claim.</source>
        <translation>{key} le met et passe au suivant ; avec Maj, vous restez sur ce point.</translation>
    </message>
    <message>
        <source>Stale: the words have changed since this was checked. Look at it again and decide anew.</source>
        <translation>À revoir : les mots ont changé depuis la vérification. Regardez de nouveau et décidez à nouveau.</translation>
    </message>
    <message>
        <source>{hours}:{minutes}</source>
        <translation>{hours}:{minutes}</translation>
    </message>
    <message>
        <source>today {clock}</source>
        <translation>aujourd’hui {clock}</translation>
    </message>
    <message>
        <source>yesterday {clock}</source>
        <translation>hier {clock}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primaire</translation>
    </message>
    <message numerus="yes">
        <source>{n} passages</source>
        <extracomment>For 1: {n} passage</extracomment>
        <translation>
            <numerusform>{n} passage</numerusform>
            <numerusform>{n} passages</numerusform>
        </translation>
    </message>
    <message>
        <source>source {place} of {total}, {title}, {details}</source>
        <translation>source {place} sur {total}, {title}, {details}</translation>
    </message>
    <message>
        <source>made findable by meaning</source>
        <translation>rendu trouvable par le sens</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {claims} checked</source>
        <translation>
            <numerusform>{n} sur {claims} vérifié</numerusform>
            <numerusform>{n} sur {claims} vérifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} open queries</source>
        <extracomment>For 1: {n} open query</extracomment>
        <translation>
            <numerusform>{n} question en suspens</numerusform>
            <numerusform>{n} questions en suspens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stale</source>
        <translation>
            <numerusform>{n} à revoir</numerusform>
            <numerusform>{n} à revoir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} facts left</source>
        <extracomment>For 1: {n} fact left</extracomment>
        <translation>
            <numerusform>{n} fait restant</numerusform>
            <numerusform>{n} faits restants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources</source>
        <extracomment>For 1: {n} source</extracomment>
        <translation>
            <numerusform>{n} source</numerusform>
            <numerusform>{n} sources</numerusform>
        </translation>
    </message>
    <message>
        <source>no sources</source>
        <translation>aucune source</translation>
    </message>
    <message>
        <source>More statuses; {status} stands</source>
        <translation>Autres statuts ; {status} vaut</translation>
    </message>
</context>
</TS>
